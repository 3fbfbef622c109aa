package dev.pingyi.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TracesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "138", "500000000", "09:0", "11-23", "li", "token"})
  void what_a_clock_or_an_id_may_show_by_chance_is_refused(String word) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Traces.of("13800000000", word))
        .withMessageContaining("\"" + word + "\"");
  }

  @Test
  void whole_numbers_names_and_words_of_people_are_looked_for() {
    assertThat(Traces.of("13800000000", "5000000001", "等了", "王敏", " of ", "a-secret-of-fake"))
        .hasSize(6);
  }
}
