package dev.pingyi.core.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which days are worked: Monday to Friday but for public holidays and make-up days. */
public final class WorkingCalendar {
  /** No public holiday is longer; more closed days in a row are a fault in the data. */
  private static final int CLOSED_DAYS_MAX = 60;

  private final Map<LocalDate, Boolean> special = new HashMap<>();

  public WorkingCalendar(List<CalendarDay> days) {
    for (CalendarDay day : days) {
      special.put(day.date(), day.working());
    }
  }

  public boolean isWorked(LocalDate day) {
    boolean weekday =
        day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    // New Year's Day is a holiday by law, before anything is announced of its year.
    return day.getDayOfYear() != 1 && special.getOrDefault(day, weekday);
  }

  /** The same for two calendars that count alike. */
  public String fingerprint() {
    return Integer.toHexString(new TreeMap<>(special).hashCode());
  }

  /**
   * Whether any day of the year is announced; otherwise Monday to Friday is a guess, but for New
   * Year's Day.
   */
  public boolean knows(int year) {
    for (LocalDate day : special.keySet()) {
      if (day.getYear() == year) {
        return true;
      }
    }
    return false;
  }

  /**
   * The {@code days}th working day after {@code day}.
   *
   * @throws IllegalStateException if the calendar has no working day for two months
   */
  public LocalDate workingDaysAfter(LocalDate day, int days) {
    LocalDate date = day;
    for (int i = 0; i < days; i++) {
      date = nextWorked(date);
    }
    return date;
  }

  /** The {@code days} working days before {@code day}, oldest first. */
  public List<LocalDate> workedDaysBefore(LocalDate day, int days) {
    return Stream.iterate(day.minusDays(1), date -> date.minusDays(1))
        .limit((long) days * CLOSED_DAYS_MAX)
        .filter(this::isWorked)
        .limit(days)
        .toList()
        .reversed();
  }

  /** Whether so many days are closed from this one on that nothing can be due in working days. */
  public boolean isClosedTooLong(LocalDate day) {
    LocalDate lastWorked = day;
    while (!isWorked(lastWorked)) {
      lastWorked = lastWorked.minusDays(1);
    }
    return findWorked(lastWorked).isEmpty();
  }

  private LocalDate nextWorked(LocalDate day) {
    return findWorked(day)
        .orElseThrow(
            () -> new IllegalStateException("no working day within two months after " + day));
  }

  private Optional<LocalDate> findWorked(LocalDate day) {
    for (int i = 1; i <= CLOSED_DAYS_MAX; i++) {
      if (isWorked(day.plusDays(i))) {
        return Optional.of(day.plusDays(i));
      }
    }
    return Optional.empty();
  }
}
