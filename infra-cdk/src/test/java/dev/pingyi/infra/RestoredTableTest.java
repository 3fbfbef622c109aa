package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.findings;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.stack;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.variables;
import static dev.pingyi.infra.TestStage.withOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.server.door.DoorNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.assertions.Template;

/** A table that was restored from a backup takes the place of the stage's own. */
final class RestoredTableTest {
  private static final String NAME = "pingyi-test-items-2";
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/" + NAME;
  private static final String STREAM = ARN + "/stream/2026-11-25T09:00:00.000";
  private static final String SOURCE = "AWS::Lambda::EventSourceMapping";

  private static App app;
  private static Template bot;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    app = withOptions(Map.of("table", STREAM));
    bot = template(app, "bot");
  }

  static List<String> doors() {
    return DoorNames.ALL;
  }

  @Test
  void the_data_stays_exactly_as_it_is_so_that_one_deployment_leads_there_and_another_back() {
    assertThat(template(app, "data").toJSON()).isEqualTo(template("data").toJSON());
  }

  @Test
  void every_door_works_on_it() {
    assertThat(resources(bot, TestStage.FUNCTION))
        .hasSize(DoorNames.ALL.size())
        .allSatisfy(each -> assertThat(variables(each).get("PINGYI_TABLE")).isEqualTo(NAME));
  }

  @Test
  void its_stream_sets_off_what_the_own_one_did_and_by_the_same_filter() {
    Map<?, ?> restored = events(bot);
    Map<?, ?> own = events(template("bot"));

    assertThat(restored.get("EventSourceArn")).isEqualTo(STREAM);
    assertThat(restored.keySet()).isEqualTo(own.keySet());
    assertThat(own.keySet())
        .filteredOn(name -> !name.equals("EventSourceArn"))
        .allSatisfy(name -> assertThat(restored.get(name)).isEqualTo(own.get(name)));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void a_door_has_the_same_rights_on_it_and_none_on_the_own_one(String door) {
    List<String> expected =
        RightsTest.expected(door).stream()
            .map(right -> right.replace(" on Items", " on " + ARN))
            .map(right -> right.replace(" on index/due", " on " + ARN + "/index/due"))
            .map(right -> right.replace(" on Stream", " on " + STREAM))
            .toList();

    assertThat(RightsTest.rights(bot, door + "Role")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void alarm_and_dashboard_watch_it() {
    assertThat(template(app, "alarms").toJSON().toString())
        .contains(NAME)
        .doesNotContain("pingyi-test-items,")
        .doesNotContain("pingyi-test-items\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "bot", "alarms"})
  void neither_cdk_nor_cdk_nag_objects(String stack) {
    assertThat(findings(stack(app, stack))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NAME,
        ARN,
        "arn:aws:sqs:eu-central-1:123456789012:table/pingyi-test-items-2/stream/y"
      })
  void what_is_no_stream_of_a_table_is_refused(String table) {
    assertThatThrownBy(() -> withOptions(Map.of("table", table)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("\"" + table + "\"")
        .hasMessageContaining("LatestStreamArn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pingyi-prod-items-2", "pingyi-test-items-items", "pingyi-test-items2"})
  void the_table_of_another_stage_is_refused(String other) {
    assertThatThrownBy(() -> withOptions(Map.of("table", STREAM.replace(NAME, other))))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining(other)
        .hasMessageContaining("begins with pingyi-test-items-");
  }

  @ParameterizedTest
  @CsvSource({"eu-west-1,123456789012", "eu-central-1,210987654321"})
  void a_table_that_lies_elsewhere_is_refused(String region, String account) {
    Map<String, String> options = Map.of("table", STREAM, "region", region, "account", account);

    assertThatThrownBy(() -> withOptions(options))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("lies in eu-central-1 of 123456789012")
        .hasMessageContaining("the stage in " + region + " of " + account);
  }

  private static Map<?, ?> events(Template template) {
    return resources(template, SOURCE).stream()
        .filter(each -> each.get("FunctionName").toString().contains("reactLive"))
        .findFirst()
        .orElseThrow();
  }
}
