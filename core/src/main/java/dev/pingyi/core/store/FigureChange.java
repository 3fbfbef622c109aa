package dev.pingyi.core.store;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** What is added to the figures by which the office's own work is watched. */
public sealed interface FigureChange extends Change {
  /**
   * Adds to what is counted of the complaints that opened in the area on the day.
   *
   * @param spread picks a shard
   */
  record CountDay(String area, LocalDate day, DayFigures figures, String spread)
      implements FigureChange {}

  /** Adds to what is counted in the month of the calls that an officer recorded as answered. */
  record CountCalls(YearMonth month, Officer officer, CallFigures figures, String spread)
      implements FigureChange {}

  /**
   * Adds to how often each national reason was named in complaints of a unit that opened in the
   * month.
   *
   * @param reasons by their codes; also a difference, so figures may be negative
   */
  record CountReasons(String unit, YearMonth month, Map<Integer, Long> reasons, String spread)
      implements FigureChange {
    public CountReasons {
      reasons = Map.copyOf(reasons);
    }
  }

  /** A complaint is, or is no longer, on the month's list of those of which a call is denied. */
  record ListDenied(YearMonth month, DeniedCall call, boolean denied) implements FigureChange {}

  /**
   * Whose calls they are, and about which unit.
   *
   * @param unit so that nobody has to be shown what was counted about a unit of their own
   * @param member the id
   */
  record Officer(String area, String unit, String member) {}

  /** A complaint of which a call is denied, and when that was last said. */
  record DeniedCall(String area, String unit, String reference, Instant at) {}

  @Override
  default boolean isNothing() {
    return switch (this) {
      case CountDay day -> day.figures().equals(DayFigures.NONE);
      case CountCalls calls -> calls.figures().equals(CallFigures.NONE);
      case CountReasons reasons -> reasons.reasons().isEmpty();
      case ListDenied _ -> false;
    };
  }
}
