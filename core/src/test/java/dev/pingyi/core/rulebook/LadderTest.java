package dev.pingyi.core.rulebook;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.RuleBookFixture.booksWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
  private static final RuleBooks BOOKS = RuleBooks.shipped(List.of());
  private static final ReminderSchedule CALL = BOOKS.ofYear(2026).promises().callSchedule();
  private static final ReminderSchedule LATER = BOOKS.ofYear(2026).promises().laterSchedule();

  @Test
  void by_day_the_steps_are_those_of_the_schedule() {
    assertThat(call("any").steps(at("2026-11-23T10:00"), at("2026-11-23T20:00")))
        .containsExactly(
            at("2026-11-23T15:00"),
            at("2026-11-23T16:00"),
            at("2026-11-23T19:00"),
            at("2026-11-23T20:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T20:59:59, 2026-11-23T20:59:59",
    "2026-11-23T21:00:00, 2026-11-24T08:00:00",
    "2026-11-23T21:00:01, 2026-11-24T08:00:00",
    "2026-11-24T00:00:00, 2026-11-24T08:00:00",
    "2026-11-24T07:59:59, 2026-11-24T08:00:00",
    "2026-11-24T08:00:00, 2026-11-24T08:00:00",
    "2026-11-24T08:00:01, 2026-11-24T08:00:01",
  })
  void what_falls_into_quiet_hours_waits_for_their_end(String step, String told) {
    assertThat(new SpeakingHours(BOOKS, false).from(at(step))).isEqualTo(at(told));
  }

  @ParameterizedTest
  @CsvSource({
    // Half of the time falls into the night and moves to its end, where it meets the others.
    "2026-11-23T09:00, 2026-11-24T08:00 2026-11-24T09:00",
    // An hour before the end is a second past the night's beginning: it cannot wait.
    "2026-11-23T22:00:01, 2026-11-24T10:00:01 2026-11-24T18:00:01 2026-11-24T20:55"
        + " 2026-11-25T08:00",
    // … a second earlier it is told when it is due, and the end in the morning.
    "2026-11-23T21:59:59, 2026-11-24T09:59:59 2026-11-24T17:59:59 2026-11-24T20:59:59"
        + " 2026-11-25T08:00",
    // The end at eight is no time to remind of it.
    "2026-11-23T08:00, 2026-11-23T20:00 2026-11-23T20:55 2026-11-24T08:00",
    "2026-11-23T08:00:01, 2026-11-23T20:00:01 2026-11-24T08:00 2026-11-24T08:00:01",
  })
  void a_reminder_moves_forward_but_never_past_its_deadline(String given, String steps) {
    Instant from = at(given);

    assertThat(call("any").steps(from, from.plus(Duration.ofHours(24))))
        .containsExactlyElementsOf(instants(steps));
  }

  @Test
  void a_promise_given_and_broken_within_one_night_is_told_when_it_ends() {
    assertThat(call("any").steps(at("2026-11-23T22:00"), at("2026-11-24T06:00")))
        .containsExactly(at("2026-11-24T08:00"));
    // It was not yet given when the night began.
    assertThat(call("any").steps(at("2026-11-23T20:55"), at("2026-11-24T06:00")))
        .containsExactly(at("2026-11-24T08:00"));
    assertThat(call("any").steps(at("2026-11-23T20:54:59"), at("2026-11-24T06:00")))
        .containsExactly(at("2026-11-23T20:55"), at("2026-11-24T08:00"));
  }

  @Test
  void a_promise_broken_at_three_is_told_at_eight_and_then_daily_at_eight() {
    Instant from = at("2026-11-23T03:00");
    Instant dueAt = at("2026-11-24T03:00");
    Ladder ladder = call("any");

    assertThat(ladder.nextAfter(dueAt, from, dueAt)).isEqualTo(at("2026-11-24T08:00"));
    assertThat(ladder.nextAfter(at("2026-11-24T08:00"), from, dueAt))
        .isEqualTo(at("2026-11-25T08:00"));
    assertThat(ladder.nextAfter(at("2026-11-27T12:00"), from, dueAt))
        .isEqualTo(at("2026-11-28T08:00"));
  }

  @Test
  void what_counts_in_working_days_leaves_weekends_alone_and_a_call_does_not() {
    // Friday is the last of ten working days: the promise ends on Saturday at midnight.
    Instant from = at("2026-11-20T10:00");
    Instant dueAt = at("2026-12-05T00:00");

    assertThat(later().steps(from, dueAt))
        .containsExactly(at("2026-11-27T17:00"), at("2026-12-04T08:00"), at("2026-12-07T08:00"));
    assertThat(later().nextAfter(at("2026-12-07T08:00"), from, dueAt))
        .isEqualTo(at("2026-12-08T08:00"));
    // And over the next weekend: Friday's, then Monday's.
    assertThat(later().nextAfter(at("2026-12-11T08:00"), from, dueAt))
        .isEqualTo(at("2026-12-14T08:00"));
    assertThat(call("any").steps(at("2026-11-27T20:00"), at("2026-11-28T20:00")))
        .contains(at("2026-11-28T16:00"), at("2026-11-28T19:00"));
  }

  @Test
  void half_of_the_time_on_a_sunday_is_told_on_monday_morning() {
    Instant from = at("2026-11-16T12:00");

    assertThat(later().steps(from, at("2026-11-28T12:00"))).startsWith(at("2026-11-23T08:00"));
  }

  @Test
  void with_only_closed_days_left_it_is_told_on_the_last_worked_evening() {
    Ladder holidays =
        new Ladder(LATER, new SpeakingHours(withHolidays("2026-11-26", 5), true), CallWindow.ANY);

    // A day before the end is a holiday, and so is all until the end.
    assertThat(holidays.steps(at("2026-11-23T10:00"), at("2026-11-30T00:00")))
        .contains(at("2026-11-25T20:55"))
        .endsWith(at("2026-12-01T08:00"));
  }

  @Test
  void whoever_wants_to_be_called_in_the_evening_is_remembered_when_the_evening_begins() {
    assertThat(call("evening").steps(at("2026-11-23T09:00"), at("2026-11-24T09:00")))
        .containsExactly(at("2026-11-23T18:00"), at("2026-11-24T08:00"), at("2026-11-24T09:00"));
    // Given in the evening: the next one is the last before the end.
    assertThat(call("evening").steps(at("2026-11-23T19:30"), at("2026-11-24T19:30")))
        .containsExactly(at("2026-11-24T18:00"), at("2026-11-24T18:30"), at("2026-11-24T19:30"));
  }

  @ParameterizedTest
  @CsvSource({
    // The window leaves the last hour: everything before it waits for it.
    "2026-11-24T15:00:00, 2026-11-24T14:00",
    // … a second less, and the reminders come when they are due, and at the window too.
    "2026-11-24T14:59:59, 2026-11-24T08:00",
  })
  void a_reminder_waits_for_the_chosen_time_if_that_leaves_an_hour(String end, String first) {
    Instant dueAt = at(end);

    List<Instant> steps = call("afternoon").steps(dueAt.minus(Duration.ofHours(24)), dueAt);

    assertThat(steps).startsWith(at(first)).contains(at("2026-11-24T14:00")).endsWith(dueAt);
  }

  @Test
  void a_window_that_opens_with_the_end_or_after_it_moves_nothing() {
    Instant from = at("2026-11-23T18:00");

    assertThat(call("evening").steps(from, at("2026-11-24T18:00")))
        .isEqualTo(call("any").steps(from, at("2026-11-24T18:00")));
  }

  @Test
  void the_next_step_is_always_later_than_now_and_never_at_night() {
    Instant from = at("2026-11-23T16:20");
    Instant dueAt = at("2026-11-24T16:20");
    for (String window : List.of("any", "morning", "afternoon", "evening")) {
      for (int minute = 0; minute < 4 * 24 * 60; minute += 7) {
        Instant now = from.plus(Duration.ofMinutes(minute));
        Instant next = call(window).nextAfter(now, from, dueAt);

        assertThat(next).isAfter(now);
        assertThat(new SpeakingHours(BOOKS, false).areOpen(next)).isTrue();
      }
    }
  }

  @Test
  void quiet_hours_may_lie_within_a_day() {
    SpeakingHours noon =
        new SpeakingHours(booksWith(Map.of("quiet.from", "12:00", "quiet.to", "14:00")), false);

    assertThat(noon.from(at("2026-11-23T12:00"))).isEqualTo(at("2026-11-23T14:00"));
    assertThat(noon.before(at("2026-11-23T13:00"))).isEqualTo(at("2026-11-23T11:55"));
    assertThat(noon.areOpen(at("2026-11-23T23:00"))).isTrue();
  }

  @Test
  void quiet_hours_without_length_are_refused() {
    assertThatThrownBy(() -> booksWith(Map.of("quiet.to", "21:00")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quiet.to = '21:00'")
        .hasMessageContaining("quiet.from and quiet.to are both 21:00");
  }

  private static Ladder call(String window) {
    CallWindow chosen =
        BOOKS.ofYear(2026).talk().callWindows().stream()
            .filter(w -> w.code().equals(window))
            .findFirst()
            .orElseThrow();
    return new Ladder(CALL, new SpeakingHours(BOOKS, false), chosen);
  }

  private static Ladder later() {
    return new Ladder(LATER, new SpeakingHours(BOOKS, true), CallWindow.ANY);
  }

  private static RuleBooks withHolidays(String first, int days) {
    return RuleBooks.shipped(
        LocalDate.parse(first)
            .datesUntil(LocalDate.parse(first).plusDays(days))
            .map(day -> new CalendarDay(day, false, "假日"))
            .toList());
  }

  private static List<Instant> instants(String times) {
    return List.of(times.split(" ")).stream().map(time -> at(time)).toList();
  }
}
