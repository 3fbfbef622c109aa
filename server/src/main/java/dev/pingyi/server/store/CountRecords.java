package dev.pingyi.server.store;

import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.store.Change.Count;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** One for each of the {@link #figures}. */
  private static final String LETTERS = "rhabcdeonuxypvw";

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
    long[] figures = figures(count.counts());
    for (int i = 0; i < figures.length; i++) {
      if (figures[i] != 0) {
        numbers.put(name(count.month(), i), figures[i]);
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
      Counts counts = counts(month, sums);
      if (!counts.equals(Counts.NONE)) {
        months.add(new MonthOfUnit(unit, month, counts));
      }
    }
    return months;
  }

  private static Counts counts(YearMonth month, Map<String, Long> sums) {
    long[] f = new long[LETTERS.length()];
    for (int i = 0; i < f.length; i++) {
      f[i] = sums.getOrDefault(name(month, i), 0L);
    }
    return new Counts(
        f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10], f[11], f[12], f[13],
        f[14]);
  }

  /** In the order of the components of {@link Counts}. */
  private static long[] figures(Counts c) {
    return new long[] {
      c.ratings(),
      c.heldBack(),
      c.very(),
      c.good(),
      c.fair(),
      c.bad(),
      c.veryBad(),
      c.opened(),
      c.ended(),
      c.upheld(),
      c.revoked(),
      c.breaches(),
      c.heldToAccount(),
      c.casesOpened(),
      c.rulesChanged()
    };
  }

  private static String name(YearMonth month, int figure) {
    int number = month.getMonthValue();
    return (number < 10 ? "0" : "") + number + LETTERS.charAt(figure);
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
