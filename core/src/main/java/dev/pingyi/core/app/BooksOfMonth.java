package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.points.BookFile.Placed;
import dev.pingyi.core.points.BookLines.Header;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Notice.Correction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The points books as they were at the end of a month. What is booked later is in none of them, so
 * they are the same whenever they are read: when the notice is drawn, and whenever it is checked.
 */
public final class BooksOfMonth {
  private final Office office;
  private final YearMonth month;
  private final PointsRules rules;

  /** Of the month's year, by unit; a unit without an entry has none. */
  private final Map<String, PointsBook> books;

  /** Of the year before, into which something was booked in the month. */
  private final List<PointsBook> former;

  public BooksOfMonth(Office office, YearMonth month) {
    this.office = office;
    this.month = month;
    this.rules = new PointsRules(office.books(), office.keys());
    this.books = books();
    this.former = former();
  }

  /** The unit's book of the year. */
  PointsBook of(String unit) {
    PointsBook book = books.get(unit);
    return book == null ? rules.book(unit, month.getYear(), List.of()) : book;
  }

  /** What was taken off in the month, unit by unit. */
  List<Entry> deducted() {
    return books.values().stream()
        .flatMap(book -> book.of(month).stream())
        .filter(entry -> entry.booking().kind() == Entry.Kind.DEDUCTION)
        .toList();
  }

  /**
   * What was given back in the month, and whatever else came into the books of the year before:
   * each entry is told by the one notice of the month in which it was booked, whatever it corrects.
   */
  List<Correction> corrections() {
    return Stream.concat(former.stream(), books.values().stream())
        .flatMap(book -> book.of(month).stream().flatMap(entry -> correction(book, entry)))
        .toList();
  }

  private Stream<Correction> correction(PointsBook book, Entry entry) {
    int year = book.opening().year();
    YearMonth of =
        switch (entry.booking().kind()) {
          case REVERSAL -> book.entry(entry.booking().reverses()).booking().month();
          case DEDUCTION -> month;
        };
    return year == month.getYear() && entry.booking().kind() == Entry.Kind.DEDUCTION
        ? Stream.empty()
        : Stream.of(new Correction(entry.unit(), year, of, entry.change(), entry.effect().left()));
  }

  /** The books as they are public with the notice; its digest is the notice's head. */
  public BookFile file(String version, List<Notice.Table> tables) {
    int start = office.books().ofYear(month.getYear()).points().start();
    List<Placed> placed = new ArrayList<>();
    tables.forEach(
        table ->
            table
                .standings()
                .forEach(
                    s ->
                        placed.add(
                            new Placed(of(s.unit()), table.category(), s.place(), s.points()))));
    List<String> ranked = placed.stream().map(p -> p.book().opening().unit()).toList();
    Map<String, PointsBook> left = new TreeMap<>(books);
    ranked.forEach(left::remove);
    Stream.concat(left.values().stream(), former.stream())
        .forEach(book -> placed.add(new Placed(book, "", 0, book.points())));
    return new BookFile(new Header(month, office.books().zone(), version, start), placed);
  }

  private Map<String, PointsBook> books() {
    Map<String, List<Entry>> byUnit =
        office.store().entries(month.getYear()).stream()
            .collect(Collectors.groupingBy(Entry::unit, TreeMap::new, Collectors.toList()));
    Map<String, PointsBook> upTo = new TreeMap<>();
    byUnit.forEach(
        (unit, entries) -> {
          PointsBook book = rules.book(unit, month.getYear(), entries).upTo(month);
          if (!book.entries().isEmpty()) {
            upTo.put(unit, book);
          }
        });
    return upTo;
  }

  private List<PointsBook> former() {
    int year = month.getYear() - 1;
    return office.store().pointsBalances(year).stream()
        .filter(balance -> !balance.month().isBefore(month))
        .map(PointsBalance::unit)
        .map(unit -> rules.book(unit, year, office.store().entries(unit, year)).upTo(month))
        .filter(book -> !book.of(month).isEmpty())
        .sorted(Comparator.comparing(book -> book.opening().unit()))
        .toList();
  }
}
