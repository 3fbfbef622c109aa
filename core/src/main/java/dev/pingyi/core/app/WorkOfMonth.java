package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.store.FigureStore;
import java.time.YearMonth;
import java.util.Map;

/** What the office itself did in a month, all areas together. */
record WorkOfMonth(Office office) {
  /**
   * As it is known now: of complaints that opened at the month's end some are not called yet.
   *
   * @param own the month's counts, those of the office among them
   */
  Notice.Work of(YearMonth month, Map<String, Counts> own) {
    return new Notice.Work(
        complaints(month),
        calls(month),
        accountability(own),
        new SystemicFigures(office).of(month));
  }

  private DayFigures complaints(YearMonth month) {
    FigureStore figures = office.store().figures();
    return office.roster().areas().stream()
        .flatMap(a -> figures.days(a, month.atDay(1), month.atEndOfMonth()).values().stream())
        .reduce(DayFigures.NONE, DayFigures::plus);
  }

  private CallFigures calls(YearMonth month) {
    return office.roster().areas().stream()
        .flatMap(area -> office.store().figures().calls(area, month).values().stream())
        .reduce(CallFigures.NONE, CallFigures::plus);
  }

  private static Notice.Accountability accountability(Map<String, Counts> own) {
    Counts office = own.getOrDefault(MonthOfUnit.OFFICE, Counts.NONE);
    return new Notice.Accountability(
        office.heldToAccount(), office.casesOpened(), office.rulesChanged());
  }
}
