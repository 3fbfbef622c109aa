package dev.pingyi.server.store;

import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.store.Change.Enter;
import dev.pingyi.events.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The points books: of each unit and year the entries, one item each in the order of their numbers,
 * and the balance. Either lies among those of other units, so that a ranking and the books of a
 * year are a few queries.
 */
final class PointsRecords {
  private static final String BALANCE = "points";
  private static final String ENTRY = "entry";

  /** The partitions of a year over which units are spread. */
  private static final Lanes LANES = new Lanes(16);

  private final Table table;

  PointsRecords(Table table) {
    this.table = table;
  }

  Optional<PointsBalance> balance(String unit, int year) {
    return table.get(balanceKey(year, unit), PointsBalance.class);
  }

  List<PointsBalance> balances(int year) {
    return LANES.all(balancesOf(year)).stream()
        .flatMap(pk -> table.query(Range.all(pk, "").lagging(), PointsBalance.class).stream())
        .toList();
  }

  List<Entry> entries(String unit, int year) {
    return table.query(Range.all(lane(year, unit), book(unit)), Entry.class);
  }

  List<Entry> entries(int year) {
    return LANES.all(books(year)).stream()
        .flatMap(pk -> table.query(Range.all(pk, "").lagging(), Entry.class).stream())
        .toList();
  }

  List<Write> enter(Enter enter) {
    PointsBalance after = enter.after();
    Entry entry = enter.entry();
    return List.of(
        Write.versioned(
            Item.of(balanceKey(after.year(), after.unit()), BALANCE, Json.write(after))
                .version(after.version())),
        new Write.Insert(
            Item.of(entryKey(entry), ENTRY, Json.write(entry, Entry.class)).version(1)));
  }

  private static Key balanceKey(int year, String unit) {
    return new Key(LANES.in(balancesOf(year), unit), unit);
  }

  private static String balancesOf(int year) {
    return "points:" + year + ":";
  }

  private static Key entryKey(Entry entry) {
    return new Key(
        lane(entry.year(), entry.unit()),
        book(entry.unit()) + String.format(Locale.ROOT, "%06d", entry.number()));
  }

  private static String lane(int year, String unit) {
    return LANES.in(books(year), unit);
  }

  private static String books(int year) {
    return "book:" + year + ":";
  }

  private static String book(String unit) {
    return unit + ":";
  }
}
