package dev.pingyi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Template;

/** What a stage may choose and wish for. */
final class SwitchesTest {
  @BeforeAll
  static void needs_node() throws InterruptedException {
    Node.orSkip();
  }

  @Test
  void without_a_word_it_is_an_http_api_with_snapshots_on_aws() {
    assertThat(switches(Map.of())).isEqualTo(new Switches(false, false, true));
  }

  @Test
  void localstack_has_function_urls_only() {
    assertThat(switches(Map.of("localstack", "true"))).isEqualTo(new Switches(true, true, true));
  }

  @ParameterizedTest
  @CsvSource({"address, http", "localstack, yes", "snapstart, off"})
  void another_word_is_refused_and_the_allowed_ones_are_named(String name, String value) {
    assertThatThrownBy(() -> switches(Map.of(name, value)))
        .hasMessageContaining(name)
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageMatching(".*use (api or url|true or false)\\.");
  }

  @Test
  void an_office_s_own_roster_is_a_layer_of_every_door(@TempDir Path folder) throws IOException {
    Template bot = Ground.template(Ground.laid(Map.of("roster", roster(folder, "a"))), "bot");

    bot.resourceCountIs("AWS::Lambda::LayerVersion", 1);
    assertThat(Ground.resources(bot, Ground.FUNCTION))
        .allSatisfy(
            each -> {
              assertThat((List<?>) each.get("Layers")).hasSize(1);
              assertThat(Ground.variables(each).get("PINGYI_ROSTER")).isEqualTo("/opt");
            });
  }

  @Test
  void another_roster_makes_another_version_of_the_functions(
      @TempDir Path before, @TempDir Path after) throws IOException {
    assertThat(versions(roster(before, "a")))
        .doesNotContainAnyElementsOf(versions(roster(after, "b")));
  }

  @Test
  void a_roster_that_is_not_whole_is_refused_with_what_is_missing(@TempDir Path folder)
      throws IOException {
    String roster = roster(folder, "a");
    Files.delete(folder.resolve("matters.csv"));

    assertThatThrownBy(() -> Ground.laid(Map.of("roster", roster)))
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("lacks matters.csv");
  }

  private static Switches switches(Map<String, String> context) {
    return Switches.from(Ground.app(context));
  }

  private static Set<String> versions(String roster) {
    return Ground.template(Ground.laid(Map.of("roster", roster)), "bot")
        .findResources("AWS::Lambda::Version")
        .keySet();
  }

  private static String roster(Path folder, String content) throws IOException {
    for (String name : List.of("units", "counters", "matters", "members", "calendar")) {
      Files.writeString(folder.resolve(name + ".csv"), content);
    }
    return folder.toString();
  }
}
