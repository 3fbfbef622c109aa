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
final class StageOptionsTest {
  @BeforeAll
  static void needs_node() throws InterruptedException {
    NodeJs.orSkip();
  }

  @Test
  void without_a_word_it_is_an_http_api_with_snapshots_on_aws() {
    StageOptions standard = options(Map.of());

    assertThat(standard.localStack()).isFalse();
    assertThat(standard.functionUrl()).isFalse();
    assertThat(standard.snapStart()).isTrue();
    assertThat(standard.terminationProtection()).isFalse();
    assertThat(standard.concurrency()).isEqualTo(Concurrency.STANDARD);
  }

  @Test
  void localstack_has_function_urls_only() {
    StageOptions local = options(Map.of("localstack", "true"));

    assertThat(local.localStack()).isTrue();
    assertThat(local.functionUrl()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"address, http", "localstack, yes", "snapstart, off", "kept, 1", "waf, yes"})
  void another_word_is_refused_and_the_allowed_ones_are_named(String name, String value) {
    assertThatThrownBy(() -> options(Map.of(name, value)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageMatching(".*use (api or url|true or false)\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data", "bot", "alarms"})
  void stacks_can_be_deleted_until_it_is_said_that_they_are_kept(String stack) {
    assertThat(TestStage.stack(stack).getTerminationProtection()).isFalse();
    assertThat(
            TestStage.stack(TestStage.withOptions(Map.of("kept", "true")), stack)
                .getTerminationProtection())
        .isTrue();
  }

  private static StageOptions options(Map<String, String> context) {
    return StageOptions.from(TestStage.app(context));
  }
}
