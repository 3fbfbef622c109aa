package dev.pingyi.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.assertions.Template;

/** An office that brings its own units, counters, matters, people and calendar. */
final class OwnRosterTest {
  private static final String DEMO = "/dev/pingyi/server/roster/demo/";

  @TempDir Path folder;

  private Path roster;

  @BeforeAll
  static void needs_node() throws InterruptedException {
    NodeJs.orSkip();
  }

  @BeforeEach
  void a_roster_without_a_mistake() throws IOException {
    roster = Files.createDirectory(folder.resolve("roster"));
    for (String sheet : List.of("units", "counters", "matters", "members", "calendar")) {
      try (InputStream demo = getClass().getResourceAsStream(DEMO + sheet + ".csv")) {
        Files.copy(demo, roster.resolve(sheet + ".csv"));
      }
    }
  }

  @Test
  void it_is_a_layer_of_every_door() {
    Template bot = TestStage.template(TestStage.withOptions(option()), "bot");

    bot.resourceCountIs("AWS::Lambda::LayerVersion", 1);
    assertThat(TestStage.resources(bot, TestStage.FUNCTION))
        .allSatisfy(
            each -> {
              assertThat((List<?>) each.get("Layers")).hasSize(1);
              assertThat(TestStage.variables(each).get("PINGYI_ROSTER")).isEqualTo("/opt");
            });
  }

  @Test
  void another_one_makes_another_version_of_the_functions() throws IOException {
    Set<String> before = versions();

    add("calendar.csv", "2027-12-31,workday,年终\n");

    assertThat(versions()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void with_mistakes_nothing_is_synthesised_and_all_of_them_are_named_without_a_trace()
      throws IOException, InterruptedException {
    add("units.csv", "JA1,again,Again,政务服务中心,江岸区,town,武汉市数据局,1,nowhere\n");
    Files.delete(roster.resolve("matters.csv"));

    Synthesis refused = Synthesis.into(folder, option());

    assertThat(refused.status()).isOne();
    assertThat(refused.errors())
        .contains("the roster in " + roster, "level \"town\"", "matters.csv: the file is missing")
        .doesNotContain("\tat ", "Exception");
    assertThat(folder.resolve("cdk.out/manifest.json")).doesNotExist();
  }

  private Map<String, String> option() {
    return Map.of("roster", roster.toString());
  }

  private void add(String sheet, String row) throws IOException {
    Files.writeString(roster.resolve(sheet), row, UTF_8, StandardOpenOption.APPEND);
  }

  private Set<String> versions() {
    return TestStage.template(TestStage.withOptions(option()), "bot")
        .findResources("AWS::Lambda::Version")
        .keySet();
  }
}
