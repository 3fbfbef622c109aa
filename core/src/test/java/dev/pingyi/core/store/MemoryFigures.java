package dev.pingyi.core.store;

import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What adds up about the units: their points with every entry, and the counts of their ratings. */
final class MemoryFigures {
  private final Map<String, PointsBalance> balances = new TreeMap<>();
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final Map<String, Map<YearMonth, Counts>> counts = new TreeMap<>();

  void enter(Entry entry, PointsBalance after) {
    balances.put(book(after.unit(), after.year()), after);
    entries.computeIfAbsent(book(entry.unit(), entry.year()), _ -> new ArrayList<>()).add(entry);
  }

  void count(String unit, YearMonth month, Counts more) {
    counts.computeIfAbsent(unit, _ -> new TreeMap<>()).merge(month, more, Counts::plus);
  }

  Optional<PointsBalance> balance(String unit, int year) {
    return Optional.ofNullable(balances.get(book(unit, year)));
  }

  boolean follows(PointsBalance after) {
    long stored = balance(after.unit(), after.year()).map(PointsBalance::version).orElse(0L);
    return stored == after.version() - 1;
  }

  List<PointsBalance> balances(int year) {
    return balances.values().stream().filter(balance -> balance.year() == year).toList();
  }

  List<Entry> entries(String unit, int year) {
    return List.copyOf(entries.getOrDefault(book(unit, year), List.of()));
  }

  List<Entry> entries(int year) {
    return balances(year).stream().flatMap(b -> entries(b.unit(), year).stream()).toList();
  }

  List<MonthOfUnit> counts(int year) {
    return counts.keySet().stream().flatMap(unit -> counts(unit, year).stream()).toList();
  }

  List<MonthOfUnit> counts(String unit, int year) {
    return counts.getOrDefault(unit, Map.of()).entrySet().stream()
        .filter(e -> e.getKey().getYear() == year && !e.getValue().equals(Counts.NONE))
        .map(e -> new MonthOfUnit(unit, e.getKey(), e.getValue()))
        .toList();
  }

  private static String book(String unit, int year) {
    return year + "/" + unit;
  }
}
