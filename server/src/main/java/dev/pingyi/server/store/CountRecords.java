package dev.pingyi.server.store;

import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.store.Change.Count;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Counts: a year of a unit in one item, each figure under its month and one letter ({@code 11a} are
 * November's ratings that are very satisfied), added to and never replaced. The names are short
 * because an item of a whole year has to stay below one write unit.
 */
final class CountRecords {
  private static final String KIND = "counts";

  /** The partitions of a year over which units are spread: a ranking is so many queries. */
  private static final Lanes LANES = new Lanes(16);

  /** Items that take a unit's counts while others write to the first one. */
  private static final Lanes SPARES = new Lanes(8);

  private record Figure(String letter, ToLongFunction<Counts> of) {}

  /** In the order of the components of {@link Counts}. */
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("r", Counts::ratings),
          new Figure("h", Counts::heldBack),
          new Figure("a", Counts::very),
          new Figure("b", Counts::good),
          new Figure("c", Counts::fair),
          new Figure("d", Counts::bad),
          new Figure("e", Counts::veryBad),
          new Figure("o", Counts::opened),
          new Figure("n", Counts::ended),
          new Figure("u", Counts::upheld),
          new Figure("x", Counts::revoked),
          new Figure("y", Counts::breaches));

  private final Table table;

  CountRecords(Table table) {
    this.table = table;
  }

  List<MonthOfUnit> in(int year) {
    return read(
        year,
        LANES.all(partitions(year)).stream()
            .flatMap(pk -> table.query(Range.all(pk, "").lagging()).stream())
            .toList());
  }

  List<MonthOfUnit> of(String unit, int year) {
    return read(year, table.query(Range.all(partition(year, unit), parts(unit)).lagging()));
  }

  Write.Add add(Count count) {
    int year = count.month().getYear();
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (Figure figure : FIGURES) {
      long value = figure.of().applyAsLong(count.counts());
      if (value != 0) {
        numbers.put(month(count.month()) + figure.letter(), value);
      }
    }
    return new Write.Add(
        key(year, count.unit(), 0),
        KIND,
        numbers,
        key(year, count.unit(), 1 + SPARES.of(count.spread())));
  }

  /** The counts in {@code items}, of which several may belong to one unit. */
  private static List<MonthOfUnit> read(int year, List<Item> items) {
    Map<String, Map<String, Long>> units = new TreeMap<>();
    for (Item item : items) {
      String unit = item.key().sk().substring(0, item.key().sk().lastIndexOf(':'));
      Map<String, Long> sums = units.computeIfAbsent(unit, _ -> new LinkedHashMap<>());
      item.numbers().forEach((name, value) -> sums.merge(name, value, Long::sum));
    }
    List<MonthOfUnit> all = new ArrayList<>();
    units.forEach((unit, sums) -> all.addAll(months(unit, year, sums)));
    return all;
  }

  private static List<MonthOfUnit> months(String unit, int year, Map<String, Long> sums) {
    List<MonthOfUnit> months = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      YearMonth month = YearMonth.of(year, number);
      Counts counts = counts(month(month), sums);
      if (!counts.equals(Counts.NONE)) {
        months.add(new MonthOfUnit(unit, month, counts));
      }
    }
    return months;
  }

  private static Counts counts(String month, Map<String, Long> sums) {
    long[] f = FIGURES.stream().mapToLong(x -> sums.getOrDefault(month + x.letter(), 0L)).toArray();
    return new Counts(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11]);
  }

  private static String month(YearMonth month) {
    return String.format(Locale.ROOT, "%02d", month.getMonthValue());
  }

  private static Key key(int year, String unit, int part) {
    return new Key(partition(year, unit), parts(unit) + part);
  }

  private static String partition(int year, String unit) {
    return LANES.in(partitions(year), unit);
  }

  private static String partitions(int year) {
    return "counts:" + year + ":";
  }

  private static String parts(String unit) {
    return unit + ":";
  }
}
