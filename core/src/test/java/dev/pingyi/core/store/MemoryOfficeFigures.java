package dev.pingyi.core.store;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import dev.pingyi.core.store.FigureChange.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a store in memory has counted of the office's own work. */
final class MemoryOfficeFigures implements FigureStore {
  private final Map<String, TreeMap<LocalDate, DayFigures>> days = new HashMap<>();
  private final Map<YearMonth, Map<Officer, CallFigures>> calls = new HashMap<>();
  private final Map<String, Map<Integer, Long>> reasons = new HashMap<>();
  private final Map<String, Map<String, DeniedCall>> denied = new HashMap<>();

  synchronized void apply(FigureChange change) {
    switch (change) {
      case FigureChange.CountDay(var area, var day, var more, var _) ->
          days.computeIfAbsent(area, _ -> new TreeMap<>()).merge(day, more, DayFigures::plus);
      case FigureChange.CountCalls(var month, var officer, var more, var _) ->
          calls
              .computeIfAbsent(month, _ -> new HashMap<>())
              .merge(officer, more, CallFigures::plus);
      case FigureChange.CountReasons(var unit, var month, var more, var _) -> {
        Map<Integer, Long> sums = reasons.computeIfAbsent(unit + month, _ -> new TreeMap<>());
        more.forEach((code, times) -> sums.merge(code, times, Long::sum));
        sums.values().removeIf(times -> times == 0);
      }
      case FigureChange.ListDenied(var month, var call, var is) ->
          denied
              .computeIfAbsent(call.area() + month, _ -> new TreeMap<>())
              .compute(call.reference(), (_, _) -> is ? call : null);
    }
  }

  @Override
  public synchronized Map<LocalDate, DayFigures> days(String area, LocalDate from, LocalDate to) {
    return Map.copyOf(days.getOrDefault(area, new TreeMap<>()).subMap(from, true, to, true));
  }

  @Override
  public synchronized Map<Officer, CallFigures> calls(String area, YearMonth month) {
    return calls.getOrDefault(month, Map.of()).entrySet().stream()
        .filter(each -> each.getKey().area().equals(area))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public synchronized Map<Integer, Long> reasons(String unit, YearMonth month) {
    return Map.copyOf(reasons.getOrDefault(unit + month, Map.of()));
  }

  @Override
  public synchronized List<DeniedCall> denied(String area, YearMonth month, int most) {
    return denied.getOrDefault(area + month, Map.of()).values().stream().limit(most).toList();
  }
}
