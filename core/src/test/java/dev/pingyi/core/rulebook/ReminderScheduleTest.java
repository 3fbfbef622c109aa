package dev.pingyi.core.rulebook;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderScheduleTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final ReminderSchedule schedule =
      new ReminderSchedule(true, List.of(Duration.ofHours(4), Duration.ofHours(1)), DAY);

  @Test
  void the_steps_are_half_of_the_time_then_four_hours_then_one_then_the_end() {
    assertThat(schedule.steps(at("2026-11-23T09:00"), at("2026-11-24T09:00")))
        .containsExactly(
            at("2026-11-23T21:00"),
            at("2026-11-24T05:00"),
            at("2026-11-24T08:00"),
            at("2026-11-24T09:00"));
  }

  @Test
  void a_step_that_would_lie_before_the_promise_is_left_out() {
    assertThat(schedule.steps(at("2026-11-23T09:00"), at("2026-11-23T12:00")))
        .containsExactly(at("2026-11-23T10:30"), at("2026-11-23T11:00"), at("2026-11-23T12:00"));
  }

  @Test
  void the_steps_are_in_order_whatever_the_length_of_the_promise() {
    assertThat(schedule.steps(at("2026-11-23T09:00"), at("2026-11-23T15:00"))).isSorted();
  }

  @Test
  void without_half_there_is_no_step_at_half() {
    ReminderSchedule plain = new ReminderSchedule(false, List.of(Duration.ofHours(1)), DAY);

    assertThat(plain.steps(at("2026-11-23T09:00"), at("2026-11-24T09:00"))).hasSize(2);
  }

  @Test
  void overdue_steps_are_at_least_a_minute_apart() {
    assertThatThrownBy(() -> new ReminderSchedule(true, List.of(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
