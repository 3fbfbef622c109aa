package dev.pingyi.core.points;

import dev.pingyi.core.points.Entry.Booking;
import dev.pingyi.core.points.PointsBook.Opening;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The one form in which each line of the points books is written, and of which its hash is taken:
 * docs/points-book.md. A line is a JSON object with these fields in this order, without a blank;
 * its last field is the hash of what stands before that field.
 */
public final class BookLines {
  /** The first thing that a file of books says. */
  static final String FORMAT = "pingyi-points-book/1";

  private BookLines() {}

  /**
   * What a file begins with.
   *
   * @param month of the notice with which the file is public
   * @param zone in which months begin and end
   * @param rules the version of the rule book by which the notice was drawn
   * @param start what every unit began the year with
   */
  public record Header(YearMonth month, ZoneId zone, String rules, int start) {}

  /**
   * What a book comes to in a file, and the unit's place in the notice.
   *
   * @param category empty if the book is none of those that were ranked
   * @param place 0 without one
   * @param entries how many
   */
  public record Closing(
      String unit, int year, String category, int place, int points, int entries) {}

  /** The header as far as the ranking's chain begins with it. */
  static String header(Header header) {
    return new Line()
        .text("format", FORMAT)
        .text("month", header.month().toString())
        .text("zone", header.zone().getId())
        .text("rules", header.rules())
        .number("start", header.start())
        .toString();
  }

  /** The header with the digest to which the ranking's chain leads. */
  static String header(Header header, String digest) {
    return new Line(header(header)).text("digest", digest).toString();
  }

  static String opening(Opening opening) {
    return new Line()
        .text("opening", opening.unit())
        .number("year", opening.year())
        .number("start", opening.start())
        .number("floor", opening.floor())
        .number("monthMost", opening.monthMost())
        .toString();
  }

  /** An entry without what only the office may read: cause and author are in the seal. */
  static String entry(Entry entry) {
    Booking booking = entry.booking();
    return new Line()
        .number("entry", entry.number())
        .text("unit", entry.unit())
        .number("year", entry.year())
        .text("at", booking.at().toString())
        .text("month", booking.month().toString())
        .text("kind", booking.kind().code())
        .text("reason", booking.reason())
        .number("reverses", booking.reverses())
        .number("cost", booking.cost())
        .number("points", entry.effect().change())
        .number("left", entry.effect().left())
        .text("rules", booking.bookVersion())
        .text("role", booking.role())
        .text("seal", entry.seal())
        .toString();
  }

  static String closing(Closing closing) {
    return new Line()
        .text("unit", closing.unit())
        .number("year", closing.year())
        .text("category", closing.category())
        .number("place", closing.place())
        .number("points", closing.points())
        .number("entries", closing.entries())
        .toString();
  }

  static String hash(Entry entry) {
    return hash(entry.before(), entry(entry));
  }

  /**
   * Binds a line to what it follows.
   *
   * @param before one hash, two or none: each has the same length and a line begins with a brace,
   *     so nobody can shift the border
   * @param line without its hash
   */
  static String hash(String before, String line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((before + line).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }

  /** The line as it stands in a file. */
  static String whole(String line, String hash) {
    return new Line(line).text("hash", hash) + "}";
  }

  /** A JSON object that is still open. */
  private static final class Line {
    private final StringBuilder text;

    Line() {
      text = new StringBuilder("{");
    }

    Line(String begun) {
      text = new StringBuilder(begun);
    }

    Line text(String name, String value) {
      field(name).append('"');
      value.chars().forEach(this::letter);
      text.append('"');
      return this;
    }

    Line number(String name, int value) {
      field(name).append(value);
      return this;
    }

    private StringBuilder field(String name) {
      return text.append(text.length() == 1 ? "\"" : ",\"").append(name).append("\":");
    }

    private void letter(int letter) {
      if (letter == '"' || letter == '\\') {
        text.append('\\').append((char) letter);
      } else if (letter < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", letter));
      } else {
        text.append((char) letter);
      }
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
