package dev.pingyi.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The special days of 2025 and 2026 in mainland China. */
public final class Holidays {
  private Holidays() {}

  public static List<CalendarDay> of2025And2026() {
    return Stream.of(
            closed("2025-01-01", "2025-01-01"),
            closed("2025-01-28", "2025-02-04"),
            closed("2025-04-04", "2025-04-06"),
            closed("2025-05-01", "2025-05-05"),
            closed("2025-05-31", "2025-06-02"),
            closed("2025-10-01", "2025-10-08"),
            worked("2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"),
            closed("2026-01-01", "2026-01-03"),
            closed("2026-02-15", "2026-02-23"),
            closed("2026-04-04", "2026-04-06"),
            closed("2026-05-01", "2026-05-05"),
            closed("2026-06-19", "2026-06-21"),
            closed("2026-09-25", "2026-09-27"),
            closed("2026-10-01", "2026-10-07"),
            worked(
                "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"))
        .flatMap(days -> days)
        .toList();
  }

  private static Stream<CalendarDay> closed(String first, String last) {
    return LocalDate.parse(first)
        .datesUntil(LocalDate.parse(last).plusDays(1))
        .map(day -> new CalendarDay(day, false, "节假日"));
  }

  private static Stream<CalendarDay> worked(String... days) {
    return Stream.of(days).map(day -> new CalendarDay(LocalDate.parse(day), true, "调休上班"));
  }
}
