package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.rulebook.CallWindow;
import dev.pingyi.core.rulebook.Ladder;
import dev.pingyi.core.rulebook.ReminderSchedule;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.rulebook.SpeakingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final Ladder ladder =
      new Ladder(
          new ReminderSchedule(
              true, List.of(Duration.ofHours(4), Duration.ofHours(1)), Duration.ofDays(1)),
          new SpeakingHours(RuleBooks.shipped(List.of()), false),
          CallWindow.ANY);

  private final Deadline deadline =
      Deadline.given(at("2026-11-23T18:00"), at("2026-11-24T18:00"), ladder);

  @Test
  void it_speaks_first_when_half_of_the_time_is_over_and_the_night_too() {
    assertThat(deadline.nextAt()).isEqualTo(at("2026-11-24T08:00"));
  }

  @Test
  void each_step_leads_to_the_next_and_after_the_end_it_speaks_daily() {
    List<Instant> told = new ArrayList<>();
    Deadline now = deadline;
    for (int i = 0; i < 7; i++) {
      told.add(now.nextAt());
      now = now.stepped(now.nextAt(), ladder);
    }

    assertThat(told)
        .containsExactly(
            at("2026-11-24T08:00"),
            at("2026-11-24T14:00"),
            at("2026-11-24T17:00"),
            at("2026-11-24T18:00"),
            at("2026-11-25T18:00"),
            at("2026-11-26T18:00"),
            at("2026-11-27T18:00"));
  }

  @Test
  void steps_missed_meanwhile_are_one_step() {
    assertThat(deadline.stepped(at("2026-11-24T17:30"), ladder).nextAt())
        .isEqualTo(at("2026-11-24T18:00"));
  }

  @Test
  void a_long_downtime_ends_in_the_next_day_of_the_daily_rhythm() {
    assertThat(deadline.stepped(at("2026-12-20T15:30"), ladder).nextAt())
        .isEqualTo(at("2026-12-20T18:00"));
    assertThat(deadline.stepped(at("2026-12-20T18:00"), ladder).nextAt())
        .isEqualTo(at("2026-12-21T18:00"));
  }

  @Test
  void the_next_step_is_always_later_than_now() {
    for (int minute = 0; minute < 4 * 24 * 60; minute += 7) {
      Instant now = deadline.from().plus(Duration.ofMinutes(minute));

      assertThat(deadline.stepped(now, ladder).nextAt()).isAfter(now);
    }
  }

  @Test
  void the_end_itself_is_over() {
    assertThat(deadline.isOver(at("2026-11-24T17:59"))).isFalse();
    assertThat(deadline.isOver(at("2026-11-24T18:00"))).isTrue();
  }

  @Test
  void a_step_neither_moves_the_beginning_nor_the_end() {
    Deadline later = deadline.stepped(at("2026-11-24T08:30"), ladder);

    assertThat(later.from()).isEqualTo(deadline.from());
    assertThat(later.dueAt()).isEqualTo(deadline.dueAt());
  }
}
