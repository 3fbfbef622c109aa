package dev.pingyi.core.rulebook;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private final RuleBooks books = RuleBooks.shipped(Holidays.of2025And2026());
  private final WorkingCalendar calendar = books.calendar();

  @Test
  void monday_to_friday_are_worked() {
    assertThat(calendar.isWorked(LocalDate.parse("2026-11-23"))).isTrue();
    assertThat(calendar.isWorked(LocalDate.parse("2026-11-27"))).isTrue();
    assertThat(calendar.isWorked(LocalDate.parse("2026-11-28"))).isFalse();
    assertThat(calendar.isWorked(LocalDate.parse("2026-11-29"))).isFalse();
  }

  @Test
  void a_public_holiday_is_closed_and_a_make_up_saturday_is_worked() {
    assertThat(calendar.isWorked(LocalDate.parse("2026-10-05"))).isFalse();
    assertThat(calendar.isWorked(LocalDate.parse("2026-10-10"))).isTrue();
    assertThat(calendar.isWorked(LocalDate.parse("2025-01-26"))).isTrue();
  }

  @Test
  void one_working_day_after_friday_is_monday() {
    assertThat(after("2026-11-27", 1)).isEqualTo("2026-11-30");
    assertThat(after("2026-11-28", 1)).isEqualTo("2026-11-30");
    assertThat(after("2026-11-29", 1)).isEqualTo("2026-11-30");
  }

  @Test
  void no_working_day_after_a_day_is_that_day() {
    assertThat(after("2026-11-28", 0)).isEqualTo("2026-11-28");
  }

  @Test
  void the_national_week_is_jumped_and_its_make_up_saturday_counts() {
    assertThat(after("2026-09-30", 1)).isEqualTo("2026-10-08");
    assertThat(after("2026-09-30", 3)).isEqualTo("2026-10-10");
    assertThat(after("2026-09-30", 4)).isEqualTo("2026-10-12");
  }

  @Test
  void the_spring_festival_is_jumped_between_two_make_up_saturdays() {
    assertThat(after("2026-02-13", 1)).isEqualTo("2026-02-14");
    assertThat(after("2026-02-13", 2)).isEqualTo("2026-02-24");
    assertThat(after("2026-02-13", 6)).isEqualTo("2026-02-28");
  }

  @Test
  void the_count_goes_on_over_the_end_of_the_year() {
    assertThat(after("2025-12-31", 1)).isEqualTo("2026-01-04");
    assertThat(after("2025-12-31", 2)).isEqualTo("2026-01-05");
  }

  @Test
  void a_leap_day_is_a_day_like_others() {
    assertThat(after("2028-02-28", 1)).isEqualTo("2028-02-29");
    assertThat(after("2028-02-28", 2)).isEqualTo("2028-03-01");
  }

  @Test
  void fifteen_working_days_are_three_weeks_without_holidays() {
    assertThat(after("2026-11-23", 15)).isEqualTo("2026-12-14");
  }

  @Test
  void a_calendar_with_all_days_closed_is_refused_by_name_instead_of_searched_for_ever() {
    List<CalendarDay> closed =
        LocalDate.parse("2026-11-24")
            .datesUntil(LocalDate.parse("2027-03-01"))
            .map(day -> new CalendarDay(day, false, "停业"))
            .toList();
    WorkingCalendar never = new WorkingCalendar(closed);

    assertThatThrownBy(() -> never.workingDaysAfter(LocalDate.parse("2026-11-23"), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2026-11-23");
  }

  @Test
  void a_closed_stretch_of_just_under_two_months_is_still_counted() {
    LocalDate first = LocalDate.parse("2026-11-24");
    List<CalendarDay> closed =
        first.datesUntil(first.plusDays(59)).map(day -> new CalendarDay(day, false, "停业")).toList();

    assertThat(new WorkingCalendar(closed).workingDaysAfter(first.minusDays(1), 1))
        .isEqualTo(first.plusDays(59));
  }

  @Test
  void new_years_day_is_never_worked_whatever_is_announced() {
    assertThat(calendar.isWorked(LocalDate.parse("2027-01-01"))).isFalse();
    assertThat(calendar.isWorked(LocalDate.parse("2030-01-01"))).isFalse();
    CalendarDay wrong = new CalendarDay(LocalDate.parse("2027-01-01"), true, "元旦");
    assertThat(new WorkingCalendar(List.of(wrong)).isWorked(wrong.date())).isFalse();
  }

  @Test
  void years_ahead_of_which_nothing_is_announced_are_named_two_months_before() {
    assertThat(books.unannounced(at("2026-10-01T09:00"))).isEmpty();
    assertThat(books.unannounced(at("2026-11-30T09:00"))).containsExactly(2027);
    assertThat(books.unannounced(at("2027-03-01T09:00"))).containsExactly(2027);
    assertThat(books.unannounced(at("2027-12-01T09:00"))).containsExactly(2027, 2028);
  }

  @Test
  void calendars_that_count_alike_are_the_same_in_whatever_order_their_days_come() {
    List<CalendarDay> days = Holidays.of2025And2026();

    assertThat(new WorkingCalendar(days.reversed()).fingerprint())
        .isEqualTo(calendar.fingerprint());
    assertThat(new WorkingCalendar(days.subList(1, days.size())).fingerprint())
        .isNotEqualTo(calendar.fingerprint());
  }

  @Test
  void a_year_is_known_once_any_of_its_days_is_announced() {
    assertThat(calendar.knows(2026)).isTrue();
    assertThat(calendar.knows(2027)).isFalse();
  }

  @Test
  void what_is_due_in_working_days_is_due_at_the_end_of_the_last_of_them() {
    assertThat(books.workingDaysAfter(at("2026-11-27T16:00"), 1)).isEqualTo(at("2026-12-01T00:00"));
    assertThat(books.workingDaysAfter(at("2026-11-27T00:00"), 1)).isEqualTo(at("2026-12-01T00:00"));
    assertThat(books.workingDaysAfter(at("2026-11-27T23:59"), 1)).isEqualTo(at("2026-12-01T00:00"));
  }

  @Test
  void the_day_is_that_of_the_office_and_not_of_the_server() {
    assertThat(books.day(at("2026-12-01T00:00"))).isEqualTo("2026-12-01");
    assertThat(books.day(at("2026-11-30T23:59"))).isEqualTo("2026-11-30");
  }

  private LocalDate after(String day, int days) {
    return calendar.workingDaysAfter(LocalDate.parse(day), days);
  }
}
