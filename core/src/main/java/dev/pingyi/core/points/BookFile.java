package dev.pingyi.core.points;

import dev.pingyi.core.points.BookLines.Closing;
import dev.pingyi.core.points.BookLines.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * The points books that are public with a month's notice, as a file of lines: the ranked units in
 * the notice's order, each with its book if it has entries; then the books of other units and years
 * that belong to the month. The closing lines are chained: where the chain ends is the digest that
 * the notice carries.
 */
public final class BookFile {
  /**
   * A unit in the file.
   *
   * @param category empty if the book is none of those that were ranked
   * @param place 0 without one
   * @param points as they were published
   */
  public record Placed(PointsBook book, String category, int place, int points) {}

  private final Header header;
  private final List<Placed> units;

  public BookFile(Header header, List<Placed> units) {
    this.header = header;
    this.units = List.copyOf(units);
  }

  /** The hash over all books, standings and places. */
  public String digest() {
    String chain = BookLines.hash("", BookLines.header(header));
    for (Placed unit : units) {
      chain = BookLines.hash(chain + head(unit.book()), closing(unit));
    }
    return chain;
  }

  /** All lines, each without its end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    String first = BookLines.header(header, digest());
    lines.add(BookLines.whole(first, BookLines.hash("", first)));
    String chain = BookLines.hash("", BookLines.header(header));
    for (Placed unit : units) {
      book(unit.book(), lines);
      String closing = closing(unit);
      chain = BookLines.hash(chain + head(unit.book()), closing);
      lines.add(BookLines.whole(closing, chain));
    }
    return lines;
  }

  /** Most units have no entry: of them nothing is written but that they have all their points. */
  private static void book(PointsBook book, List<String> lines) {
    if (book.entries().isEmpty()) {
      return;
    }
    String opening = BookLines.opening(book.opening());
    lines.add(BookLines.whole(opening, BookLines.hash("", opening)));
    book.entries().forEach(e -> lines.add(BookLines.whole(BookLines.entry(e), e.hash())));
  }

  private static String head(PointsBook book) {
    return book.entries().isEmpty() ? "" : book.head();
  }

  private static String closing(Placed unit) {
    PointsBook book = unit.book();
    return BookLines.closing(
        new Closing(
            book.opening().unit(),
            book.opening().year(),
            unit.category(),
            unit.place(),
            unit.points(),
            book.entries().size()));
  }

  /** The units in the order of the lines. */
  public List<Placed> units() {
    return units;
  }
}
