package dev.pingyi.core.points;

import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.points.Entry.Booking;
import dev.pingyi.core.points.Entry.Effect;
import dev.pingyi.core.points.Entry.Kind;
import dev.pingyi.core.rulebook.PointsNumbers;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What costs points and what gives them back, and how the entries of a unit's year are chained; the
 * form is documented in docs/points-book.md.
 */
public final class PointsRules {
  /** Why a confirmed breach is booked. */
  static final String BREACH = "breach";

  /** An entry and the head of the book after it. */
  public record Entered(Entry entry, PointsBalance after) {}

  /**
   * Why something is entered, and on whose word.
   *
   * @param id the complaint's or breach's id
   * @param by an {@code Actor}'s code
   */
  public record Cause(String id, String by) {}

  private final RuleBooks books;
  private final Keyring keys;

  public PointsRules(RuleBooks books, Keyring keys) {
    this.books = books;
    this.keys = keys;
  }

  /** The book of a unit's year: everybody starts with the same points. */
  public PointsBook book(String unit, int year, List<Entry> entries) {
    PointsNumbers points = books.ofYear(year).points();
    return new PointsBook(
        new PointsBook.Opening(unit, year, points.start(), points.floor(), points.monthMost()),
        entries);
  }

  /** An upheld complaint costs the unit its points at once, booked in the month of the verdict. */
  public Entered uphold(PointsBook book, Cause cause, Instant now) {
    return deducted(book, books.inForce(now).points().upheld(), "upheld", cause, now);
  }

  /** A confirmed breach of the discipline of rating, in the month in which it was confirmed. */
  public Entered breach(PointsBook book, Cause cause, Instant now) {
    return deducted(book, books.inForce(now).points().breach(), BREACH, cause, now);
  }

  private Entered deducted(PointsBook book, int cost, String reason, Cause cause, Instant now) {
    return entered(book, booking(book, Kind.DEDUCTION, new Cost(cost, reason, 0), cause, now));
  }

  /**
   * Gives back what a cause cost, in the book in which it was taken; empty if it cost nothing or
   * was given back before.
   */
  public Optional<Entered> reverse(PointsBook book, Cause cause, Instant now) {
    return book.deduction(cause.id())
        .map(taken -> new Cost(taken.booking().cost(), "appeal", taken.number()))
        .map(cost -> entered(book, booking(book, Kind.REVERSAL, cost, cause, now)));
  }

  private record Cost(int points, String reason, int reverses) {}

  /**
   * Two who decide within one second may come to the book in the other order: the later entry never
   * bears the earlier time, so that a month's book ends where the next month's begins.
   */
  private Booking booking(PointsBook book, Kind kind, Cost cost, Cause cause, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.SECONDS);
    if (!book.entries().isEmpty() && book.entries().getLast().booking().at().isAfter(at)) {
      at = book.entries().getLast().booking().at();
    }
    return new Booking(
        kind,
        cost.points(),
        cause.id(),
        cost.reason(),
        cost.reverses(),
        books.month(at),
        books.inForce(now).version(),
        cause.by(),
        at);
  }

  private Entered entered(PointsBook book, Booking booking) {
    String unit = book.opening().unit();
    int year = book.opening().year();
    int number = book.entries().size() + 1;
    int left = book.leftWith(booking);
    Effect effect = new Effect(left - book.points(), left);
    Entry open = new Entry(unit, year, number, booking, effect, seal(booking), book.head(), "");
    String hash = BookLines.hash(open);
    Entry entry = new Entry(unit, year, number, booking, effect, open.seal(), open.before(), hash);
    return new Entered(entry, new PointsBalance(unit, year, number, left, booking.month(), hash));
  }

  /** Whether the entries follow each other without a gap or a change, and come to what they say. */
  public boolean holds(PointsBook book) {
    PointsBook sofar = new PointsBook(book.opening(), List.of());
    for (Entry entry : book.entries()) {
      boolean follows =
          entry.unit().equals(book.opening().unit())
              && entry.year() == book.opening().year()
              && reversesWhatStands(sofar, entry.booking())
              && entry.equals(entered(sofar, entry.booking()).entry());
      if (!follows) {
        return false;
      }
      sofar = book(sofar, entry);
    }
    return true;
  }

  private static boolean reversesWhatStands(PointsBook sofar, Booking booking) {
    return booking.reverses() <= sofar.entries().size();
  }

  private static PointsBook book(PointsBook sofar, Entry entry) {
    return new PointsBook(
        sofar.opening(), Stream.concat(sofar.entries().stream(), Stream.of(entry)).toList());
  }

  /** Binds cause and author to the entry without telling them to anybody who lacks the key. */
  private String seal(Booking booking) {
    return keys.id(Keyring.Purpose.BOOK, booking.cause() + "\n" + booking.by());
  }
}
