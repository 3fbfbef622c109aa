package dev.pingyi.core.rulebook;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time that is counted only while the office is open, 09:00 to 17:00 on worked days. */
class OfficeHoursTest {
  private static final Duration DAY = Duration.ofHours(8);

  private final RuleBooks books = RuleBooks.shipped(Holidays.of2025And2026());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-11-27T16:00,   2,     2026-11-30T10:00, over a weekend
          2026-11-23T16:00,   10,    2026-11-25T10:00, over two nights
          2026-11-23T09:00,   8,     2026-11-23T17:00, a whole day ends with it
          2026-11-23T16:00,   1,     2026-11-23T17:00, what ends with the day ends on it
          2026-11-23T17:00,   1,     2026-11-24T10:00, the office is closed at its last minute
          2026-11-23T16:59,   1,     2026-11-24T09:59, a minute is left
          2026-11-23T08:00,   1,     2026-11-23T10:00, it is not open yet
          2026-11-23T23:30,   1,     2026-11-24T10:00, at night
          2026-11-28T12:00,   1,     2026-11-30T10:00, on a Saturday
          2026-09-19T12:00,   1,     2026-09-20T10:00, the Sunday after is worked
          2026-10-10T16:00,   2,     2026-10-12T10:00, a make-up Saturday is worked
          2026-09-30T16:00,   2,     2026-10-08T10:00, over the national week
          2026-12-31T16:00,   2,     2027-01-04T10:00, New Year's Day is closed
          2028-02-28T16:00,   10,    2028-03-01T10:00, over a leap day
          2026-11-23T12:00,   0,     2026-11-23T12:00, nothing while it is open
          2026-11-28T12:00,   0,     2026-11-30T09:00, nothing while it is closed
          """)
  void hours_are_counted_while_the_office_is_open(String from, int hours, String end, String why) {
    assertThat(books.officeHoursAfter(at(from), Duration.ofHours(hours)))
        .as(why)
        .isEqualTo(at(end));
  }

  @Test
  void counting_hour_by_hour_ends_where_counting_them_at_once_does() {
    Instant step = at("2026-09-24T11:30");
    for (int hours = 1; hours <= 200; hours++) {
      step = books.officeHoursAfter(step, Duration.ofHours(1));

      assertThat(step)
          .isEqualTo(books.officeHoursAfter(at("2026-09-24T11:30"), Duration.ofHours(hours)));
    }
  }

  @Test
  void all_days_closed_is_refused_by_name_instead_of_searched_for_ever() {
    LocalDate first = LocalDate.parse("2026-11-24");
    List<CalendarDay> closed =
        first.datesUntil(first.plusDays(90)).map(day -> new CalendarDay(day, false, "停业")).toList();

    assertThatThrownBy(
            () -> RuleBooks.shipped(closed).officeHoursAfter(at("2026-11-23T16:00"), DAY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2026-11-23");
  }
}
