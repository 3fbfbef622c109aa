package dev.pingyi.core.store;

import static dev.pingyi.core.Fixtures.monday9;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Instant nine = monday9();

  @Test
  void its_time_begins_with_the_first_and_is_not_prolonged_by_the_next() {
    Tally two = Tally.none("k").andOneMore(nine, HOUR).andOneMore(nine.plusSeconds(1800), HOUR);

    assertThat(two).isEqualTo(new Tally("k", 2, 2, nine.plus(HOUR)));
    assertThat(two.sum(nine.plus(HOUR).minusSeconds(1))).isEqualTo(2);
  }

  @Test
  void when_its_time_is_over_it_counts_for_nothing_and_begins_anew() {
    Tally one = Tally.none("k").andOneMore(nine, HOUR);
    Instant ten = nine.plus(HOUR);

    assertThat(one.sum(ten)).isZero();
    assertThat(one.andOneMore(ten, HOUR)).isEqualTo(new Tally("k", 2, 1, ten.plus(HOUR)));
  }
}
