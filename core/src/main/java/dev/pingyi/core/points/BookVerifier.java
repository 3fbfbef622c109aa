package dev.pingyi.core.points;

import static dev.pingyi.core.points.UnfitLineException.unless;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file of points books, such as {@link BookFile} writes it, with nothing but the file: the
 * chains, the points, the order of the ranking by points and the digest. It knows the form from
 * docs/points-book.md, as {@code docs/verify/VerifyBook.java} does, which is written apart from it.
 */
public final class BookVerifier {
  /** What became of a check. */
  public sealed interface Result {}

  /**
   * Everything follows.
   *
   * @param digest which the notice of the month has to carry, or it is another file
   */
  public record Fits(YearMonth month, String digest, int units, int entries) implements Result {}

  /**
   * The first line that does not fit, counted from 1, and why. A file that ends too early lacks the
   * line behind its last.
   */
  public record Unfit(int line, String why) implements Result {}

  private final Map<String, Integer> costs = new HashMap<>();
  private final Map<Integer, List<Integer>> numbers = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final VerifiedRanking ranking = new VerifiedRanking();
  private @Nullable Head head;
  private @Nullable VerifiedBook book;
  private String chain = "";
  private boolean rankingIsOver;
  private int entries;

  private record Head(YearMonth month, ZoneId zone, int start, String digest) {}

  private BookVerifier() {}

  /** Checks the content of a file. */
  public static Result verify(byte[] file) {
    BookVerifier verifier = new BookVerifier();
    int number = 1;
    int from = 0;
    try {
      for (int i = 0; i < file.length; i++) {
        if (file[i] == '\n') {
          verifier.line(text(file, from, i));
          from = i + 1;
          number++;
        }
      }
      unless(from == file.length, "has no end");
      return verifier.end();
    } catch (UnfitLineException unfit) {
      return new Unfit(number, unfit.why());
    }
  }

  private static String text(byte[] file, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new UnfitLineException("is not UTF-8");
    }
  }

  private void line(String text) {
    LineFields line = LineFields.read(text);
    if (head == null) {
      head = head(line, text);
      return;
    }
    switch (line.kind()) {
      case "opening" -> open(line, head);
      case "entry" -> enter(line, head);
      case "unit" -> close(line, head);
      default -> throw new UnfitLineException("is of no kind of line");
    }
  }

  private Head head(LineFields line, String text) {
    line.has("format", "month", "zone", "rules", "start", "digest", "hash");
    unless(line.text("format").equals(BookLines.FORMAT), "is not of the form that is known here");
    line.hashed("");
    chain = BookLines.hash("", text.substring(0, text.lastIndexOf(",\"digest\":")));
    try {
      return new Head(
          YearMonth.parse(line.text("month")),
          ZoneId.of(line.text("zone")),
          line.number("start"),
          line.text("digest"));
    } catch (DateTimeException e) {
      throw new UnfitLineException("its month or zone cannot be read");
    }
  }

  private void open(LineFields line, Head of) {
    unless(book == null, "opens a book while another is open");
    book = new VerifiedBook(line);
    List<Integer> known = numbers.putIfAbsent(book.year(), book.numbers());
    unless(
        known == null || known.equals(book.numbers()), "begins otherwise than others of its year");
    boolean ofMonth = book.year() == of.month().getYear();
    unless(!ofMonth || line.number("start") == of.start(), "begins otherwise than the header says");
  }

  private void enter(LineFields line, Head of) {
    if (book == null) {
      throw new UnfitLineException("is an entry without a book");
    }
    book.enter(line, of.month(), of.zone(), costs);
    entries++;
  }

  private void close(LineFields line, Head of) {
    line.has("unit", "year", "category", "place", "points", "entries", "hash");
    unless(closed.add(line.text("unit") + " " + line.text("year")), "stood there before");
    chain = line.hashed(chain + (book == null ? "" : book.head()));
    boolean ofMonth = line.number("year") == of.month().getYear();
    if (book == null) {
      unless(ofMonth && line.number("entries") == 0, "its book is missing");
      unless(line.number("points") == of.start(), "has other points than at the start");
    } else {
      unless(line.text("unit").equals(book.unit()), "is not the unit of the book");
      unless(line.number("year") == book.year(), "is not of the year of the book");
      unless(
          line.number("entries") == book.size() && book.size() > 0, "its book has other entries");
      unless(line.number("points") == book.left(), "has other points than its book");
    }
    rank(line, ofMonth);
    book = null;
  }

  private void rank(LineFields line, boolean ofMonth) {
    if (line.text("category").isEmpty()) {
      rankingIsOver = true;
      unless(line.number("place") == 0 && book != null, "is nothing but a unit without a category");
    } else {
      unless(!rankingIsOver && ofMonth, "is ranked where no unit is");
      ranking.add(line);
    }
  }

  private Result end() {
    if (head == null || book != null) {
      throw new UnfitLineException("is missing: the file ends too early");
    }
    unless(chain.equals(head.digest()), "is missing: the lines do not lead to the digest");
    return new Fits(head.month(), head.digest(), closed.size(), entries);
  }
}
