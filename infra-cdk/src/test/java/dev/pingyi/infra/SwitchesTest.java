package dev.pingyi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stage may choose. */
final class SwitchesTest {
  @BeforeAll
  static void needs_node() throws InterruptedException {
    Node.orSkip();
  }

  @Test
  void without_a_word_it_is_an_http_api_with_snapshots_on_aws() {
    assertThat(switches(Map.of())).isEqualTo(new Switches(false, false, true, false));
  }

  @Test
  void localstack_has_function_urls_only() {
    assertThat(switches(Map.of("localstack", "true")))
        .isEqualTo(new Switches(true, true, true, false));
  }

  @ParameterizedTest
  @CsvSource({"address, http", "localstack, yes", "snapstart, off", "kept, 1"})
  void another_word_is_refused_and_the_allowed_ones_are_named(String name, String value) {
    assertThatThrownBy(() -> switches(Map.of(name, value)))
        .hasMessageContaining(name)
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageMatching(".*use (api or url|true or false)\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "bot", "alarms"})
  void stacks_can_be_deleted_until_it_is_said_that_they_are_kept(String room) {
    assertThat(Ground.stack(room).getTerminationProtection()).isFalse();
    assertThat(Ground.stack(Ground.laid(Map.of("kept", "true")), room).getTerminationProtection())
        .isTrue();
  }

  private static Switches switches(Map<String, String> context) {
    return Switches.from(Ground.app(context));
  }
}
