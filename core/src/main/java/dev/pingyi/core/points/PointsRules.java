package dev.pingyi.core.points;

import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What costs points and what gives them back, and how the entries of a unit's year are chained. */
public final class PointsRules {
  /** An entry and the head of the book after it. */
  public record Entered(Entry entry, PointsBalance after) {}

  /** What is to be entered next. */
  private record Line(int points, String cause, String reason, Instant at) {}

  /** Makes the one or the other kind of entry. */
  private interface Maker {
    Entry make(
        String unit,
        int year,
        int number,
        int points,
        String cause,
        String reason,
        YearMonth month,
        String bookVersion,
        Instant at,
        String before,
        String hash);
  }

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
  public Entered uphold(PointsBalance head, String complaint, Instant now) {
    RuleBook book = books.inForce(now);
    Line line = new Line(book.points().upheld(), complaint, "upheld", now);
    return entered(head, line, Entry.Deduction::new);
  }

  /** Gives back what a cause cost; empty if it cost nothing or was given back before. */
  public Optional<Entered> reverse(
      PointsBalance head, List<Entry> entries, String cause, Instant now) {
    int owed = -entries.stream().filter(e -> e.cause().equals(cause)).mapToInt(Entry::change).sum();
    if (owed <= 0) {
      return Optional.empty();
    }
    return Optional.of(entered(head, new Line(owed, cause, "appeal", now), Entry.Reversal::new));
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

  private Entered entered(PointsBalance head, Line line, Maker maker) {
    Entry open = entry(head, line, maker, "");
    Entry entry = entry(head, line, maker, hash(open));
    return new Entered(entry, after(head, entry));
  }

  private Entry entry(PointsBalance head, Line line, Maker maker, String hash) {
    return maker.make(
        head.unit(),
        head.year(),
        Math.toIntExact(head.version()) + 1,
        line.points(),
        line.cause(),
        line.reason(),
        books.month(line.at()),
        books.inForce(line.at()).version(),
        line.at(),
        head.head(),
        hash);
  }

  /** Of everything in the entry but its own hash. */
  private static String hash(Entry e) {
    return sha256(
        e.before(),
        e instanceof Entry.Deduction ? "deduction" : "reversal",
        e.unit(),
        e.year(),
        e.number(),
        Math.abs(e.change()),
        e.cause(),
        e.reason(),
        e.month(),
        e.bookVersion(),
        e.at());
  }

  private static PointsBalance after(PointsBalance head, Entry entry) {
    return new PointsBalance(
        head.unit(), head.year(), head.version() + 1, head.points() + entry.change(), entry.hash());
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
