package dev.pingyi.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConcurrencyTest {
  @Test
  void a_number_is_reserved_for_the_webhook_and_limits_what_comes_in() {
    Concurrency forty = Concurrency.of("40");

    assertThat(forty.reserved()).hasValue(40);
    assertThat(forty.requestsPerSecond()).isEqualTo(400);
  }

  @Test
  void shared_reserves_nothing_and_leaves_an_account_of_ten_something_for_every_door() {
    Concurrency shared = Concurrency.of("shared");

    assertThat(shared.reserved()).isEmpty();
    assertThat(shared.webhook() + shared.speak()).isLessThan(10);
  }

  @Test
  void what_is_written_down_for_opening_the_doors_again_is_what_the_stack_had_reserved() {
    assertThat(Path.of("../docs/deploy.md"))
        .content()
        .contains(".concurrency // %d'".formatted(Concurrency.STANDARD.webhook()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1001", "10000", "many", "1e2", "010", "SHARED"})
  void another_word_is_refused_and_the_allowed_ones_are_named(String value) {
    assertThatThrownBy(() -> Concurrency.of(value))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage(
            "The context concurrency is \"%s\": use a number from 1 to 1000, or shared.", value);
  }
}
