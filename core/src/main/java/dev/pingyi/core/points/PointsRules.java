package dev.pingyi.core.points;

import dev.pingyi.core.points.Entry.Booking;
import dev.pingyi.core.points.Entry.Kind;
import dev.pingyi.core.rulebook.RuleBooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What costs points and what gives them back, and how the entries of a unit's year are chained. */
public final class PointsRules {
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

  public PointsRules(RuleBooks books) {
    this.books = books;
  }

  /** The book of a unit's year before any entry: everybody starts with the same points. */
  public PointsBalance opening(String unit, int year) {
    int start = books.ofYear(year).points().start();
    return new PointsBalance(unit, year, 0, start, sha256("opening", unit, year, start));
  }

  /** An upheld complaint costs the unit its points at once, booked in the month of the verdict. */
  public Entered uphold(PointsBalance head, Cause cause, Instant now) {
    return deducted(head, books.inForce(now).points().upheld(), "upheld", cause, now);
  }

  /** A confirmed breach of the discipline of rating, in the month in which it was confirmed. */
  public Entered breach(PointsBalance head, Cause cause, Instant now) {
    return deducted(head, books.inForce(now).points().breach(), "breach", cause, now);
  }

  private Entered deducted(PointsBalance head, int cost, String reason, Cause cause, Instant now) {
    return entered(
        head,
        new Booking(
            Kind.DEDUCTION,
            cost,
            cause.id(),
            reason,
            books.month(now),
            books.inForce(now).version(),
            cause.by(),
            now));
  }

  /** Gives back what a cause cost; empty if it cost nothing or was given back before. */
  public Optional<Entered> reverse(
      PointsBalance head, List<Entry> entries, Cause cause, Instant now) {
    int owed =
        -entries.stream()
            .filter(e -> e.booking().cause().equals(cause.id()))
            .mapToInt(Entry::change)
            .sum();
    if (owed <= 0) {
      return Optional.empty();
    }
    String bookVersion = books.inForce(now).version();
    return Optional.of(
        entered(
            head,
            new Booking(
                Kind.REVERSAL,
                owed,
                cause.id(),
                "appeal",
                books.month(now),
                bookVersion,
                cause.by(),
                now)));
  }

  /** Whether the entries follow each other without a gap or a change. */
  public boolean holds(PointsBalance opening, List<Entry> entries) {
    String before = opening.head();
    for (Entry e : entries) {
      if (!e.before().equals(before) || !e.hash().equals(hash(e))) {
        return false;
      }
      before = e.hash();
    }
    return true;
  }

  private static Entered entered(PointsBalance head, Booking booking) {
    int number = Math.toIntExact(head.version()) + 1;
    Entry open = new Entry(head.unit(), head.year(), number, booking, head.head(), "");
    Entry entry = new Entry(head.unit(), head.year(), number, booking, head.head(), hash(open));
    int points = head.points() + entry.change();
    return new Entered(
        entry, new PointsBalance(head.unit(), head.year(), number, points, entry.hash()));
  }

  /** Of everything in the entry but its own hash. */
  private static String hash(Entry e) {
    Booking b = e.booking();
    return sha256(
        e.before(),
        b.kind().code(),
        e.unit(),
        e.year(),
        e.number(),
        b.points(),
        b.cause(),
        b.reason(),
        b.month(),
        b.bookVersion(),
        b.by(),
        b.at());
  }

  /** One line a part, so that nobody can shift a border between two parts. */
  public static String sha256(Object... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Object part : parts) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
