package dev.pingyi.core.store;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The part of the {@link Store} by which the office's own work is watched. Lists may lag. */
public interface FigureStore {
  /** By day of opening, from one day to another, both included; a day without any is absent. */
  Map<LocalDate, DayFigures> days(String area, LocalDate from, LocalDate to);

  /** What was counted in the month of the calls about the area's units, by unit and officer. */
  Map<FigureChange.Officer, CallFigures> calls(String area, YearMonth month);

  /** How often each reason was named in the unit's complaints that opened in the month. */
  Map<Integer, Long> reasons(String unit, YearMonth month);

  /** Complaints of the area of which a call was denied in the month, in any order. */
  List<FigureChange.DeniedCall> denied(String area, YearMonth month, int most);
}
