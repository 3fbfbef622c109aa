package dev.pingyi.infra;

import static dev.pingyi.infra.TestStage.FUNCTION;
import static dev.pingyi.infra.TestStage.door;
import static dev.pingyi.infra.TestStage.inside;
import static dev.pingyi.infra.TestStage.json;
import static dev.pingyi.infra.TestStage.resources;
import static dev.pingyi.infra.TestStage.template;
import static dev.pingyi.infra.TestStage.variables;
import static dev.pingyi.infra.TestStage.withOptions;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.functions.LambdaHandler;
import dev.pingyi.server.door.DoorNames;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Template;

/** What the functions are. */
final class DoorFunctionTest {
  private static Template bot;

  @BeforeAll
  static void synthesize_once() throws InterruptedException {
    NodeJs.orSkip();
    bot = template("bot");
  }

  @Test
  void every_door_is_a_bean_and_bears_its_name() {
    Map<?, ?> names =
        resources(bot, FUNCTION).stream()
            .collect(
                toMap(
                    each -> variables(each).get("SPRING_CLOUD_FUNCTION_DEFINITION"),
                    each -> each.get("FunctionName")));

    assertThat(names)
        .isEqualTo(
            DoorNames.ALL.stream().collect(toMap(Function.identity(), d -> "pingyi-test-" + d)));
  }

  @Test
  void the_class_that_lambda_calls_exists() {
    assertThat(LambdaHandler.class).hasMethods("handleRequest");
    bot.allResourcesProperties(
        FUNCTION, Map.of("Handler", LambdaHandler.class.getName() + "::handleRequest"));
  }

  @Test
  void every_door_runs_on_java_25_for_arm_with_a_gigabyte() {
    bot.allResourcesProperties(
        FUNCTION,
        json(
            """
            {"Runtime": "java25", "Architectures": ["arm64"], "MemorySize": 1024}
            """));
  }

  @Test
  void every_door_has_the_time_that_its_work_may_take() {
    Map<?, ?> seconds =
        DoorNames.ALL.stream().collect(toMap(d -> d, d -> door(bot, d).get("Timeout")));

    assertThat(seconds)
        .isEqualTo(
            Map.of(
                "webhook",
                20,
                "react",
                60,
                "speak",
                60,
                "tick",
                60,
                "announce",
                300,
                "office",
                60));
  }

  @Test
  void every_door_starts_from_a_snapshot_of_its_published_version() {
    bot.allResourcesProperties(
        FUNCTION, json("{\"SnapStart\": {\"ApplyOn\": \"PublishedVersions\"}}"));
    bot.resourceCountIs("AWS::Lambda::Version", DoorNames.ALL.size());
  }

  @Test
  void the_version_of_a_release_outlives_the_next_one_as_a_way_back() {
    bot.allResources("AWS::Lambda::Version", json("{\"DeletionPolicy\": \"Retain\"}"));
  }

  @Test
  void where_there_are_no_snapshots_they_are_switched_off() {
    Template without = template(withOptions(Map.of("snapstart", "false")), "bot");

    assertThat(resources(without, FUNCTION))
        .hasSize(DoorNames.ALL.size())
        .allSatisfy(each -> assertThat(each.containsKey("SnapStart")).isFalse());
  }

  @Test
  void every_door_is_called_by_its_alias_which_points_to_the_version_of_this_release() {
    assertThat(resources(bot, "AWS::Lambda::Alias"))
        .hasSize(DoorNames.ALL.size())
        .allSatisfy(
            each -> {
              assertThat(each.get("Name")).isEqualTo("live");
              assertThat(each.get("FunctionVersion").toString()).contains("CurrentVersion");
            });
  }

  @Test
  void every_door_knows_where_things_lie() {
    assertThat(resources(bot, FUNCTION))
        .allSatisfy(
            each ->
                assertThat(variables(each).keySet().stream().map(Object::toString).collect(toSet()))
                    .containsExactlyInAnyOrder(
                        "PINGYI_TABLE",
                        "PINGYI_QUEUE",
                        "PINGYI_SETTINGS",
                        "PINGYI_PUBLIC_URL",
                        "PINGYI_STAGE",
                        "SPRING_CLOUD_FUNCTION_DEFINITION"));
  }

  @Test
  void only_who_puts_notifications_off_may_go_round_in_a_loop() {
    assertThat(door(bot, DoorNames.SPEAK).get("RecursiveLoop")).isEqualTo("Allow");
    assertThat(resources(bot, FUNCTION))
        .filteredOn(each -> each.containsKey("RecursiveLoop"))
        .hasSize(1);
  }

  @Test
  void china_looks_for_no_loops_and_is_not_asked_to_allow_one() {
    Template china = template(withOptions(Map.of("region", "cn-north-1")), "bot");

    assertThat(resources(china, FUNCTION))
        .allSatisfy(each -> assertThat(each.containsKey("RecursiveLoop")).isFalse());
  }

  @Test
  void no_name_of_another_partition_is_written_down_for_china() {
    Map<String, String> china = Map.of("region", "cn-north-1");

    for (String stack : new String[] {"data", "bot", "alarms"}) {
      assertThat(template(withOptions(china), stack).toJSON().toString())
          .doesNotContain("arn:aws:");
    }
  }

  @Test
  void a_flood_at_the_webhook_leaves_the_other_doors_their_share_of_the_account() {
    assertThat(reserved(bot)).isEqualTo(Map.of("webhook", 100));
    assertThat(reserved(template(withOptions(Map.of("concurrency", "40")), "bot")))
        .isEqualTo(Map.of("webhook", 40));
  }

  @Test
  void nothing_is_reserved_where_a_new_account_has_ten_in_all() {
    assertThat(reserved(template(withOptions(Map.of("concurrency", "shared")), "bot"))).isEmpty();
  }

  private static Map<?, ?> reserved(Template template) {
    return resources(template, FUNCTION).stream()
        .filter(each -> each.containsKey("ReservedConcurrentExecutions"))
        .collect(
            toMap(
                each -> variables(each).get("SPRING_CLOUD_FUNCTION_DEFINITION"),
                each -> each.get("ReservedConcurrentExecutions")));
  }

  @Test
  void no_call_is_traced() {
    assertThat(resources(bot, FUNCTION))
        .allSatisfy(each -> assertThat(each.containsKey("TracingConfig")).isFalse());
  }

  @Test
  void every_door_writes_a_log_of_its_own_which_is_kept_for_a_month() {
    bot.allResourcesProperties(FUNCTION, json("{\"LoggingConfig\": {\"LogFormat\": \"JSON\"}}"));
    bot.allResourcesProperties("AWS::Logs::LogGroup", json("{\"RetentionInDays\": 30}"));
    bot.resourceCountIs("AWS::Logs::LogGroup", DoorNames.ALL.size() + 1);
    assertThat(
            resources(bot, FUNCTION).stream()
                .map(each -> inside(each, "LoggingConfig").get("LogGroup"))
                .collect(toSet()))
        .hasSize(DoorNames.ALL.size());
  }
}
