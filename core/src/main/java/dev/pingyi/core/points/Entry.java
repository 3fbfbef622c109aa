package dev.pingyi.core.points;

import dev.pingyi.events.Coded;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * One line of the points book. The book only grows: a mistake is answered by a reversal.
 *
 * @param number counts from 1 within the unit's year
 * @param effect what became of the points
 * @param seal a keyed hash of cause and author, which are not published themselves
 * @param before the hash of the entry before, or of the opening
 * @param hash covers the entry as it is published ({@link BookLines#entry}) and {@code before}
 */
public record Entry(
    String unit,
    int year,
    int number,
    Booking booking,
    Effect effect,
    String seal,
    String before,
    String hash) {
  /** What an entry does to the points. */
  public enum Kind implements Coded {
    /** Points are taken off. */
    DEDUCTION("deduction"),
    /** Points are given back for the same cause. */
    REVERSAL("reversal");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As the hash knows it. */
    @Override
    public String code() {
      return code;
    }
  }

  /**
   * What is booked, whoever's book it stands in.
   *
   * @param cost what the rules say it costs, positive for either kind; the {@link Effect} is less
   *     where the floor or the month's most is reached
   * @param cause the complaint's or breach's id; not published
   * @param reason {@code upheld}, {@code breach}, or {@code appeal} of a reversal
   * @param reverses the number of the deduction that a reversal takes back; 0 of a deduction
   * @param month the month booked, that of {@code at}
   * @param by who decided it, an {@code Actor}'s code; of it the role is published
   * @param at to the second; never before that of the entry before
   */
  public record Booking(
      Kind kind,
      int cost,
      String cause,
      String reason,
      int reverses,
      YearMonth month,
      String bookVersion,
      String by,
      Instant at) {
    public Booking {
      if (cost <= 0) {
        throw new IllegalArgumentException("a booking of " + cost + " points; must be positive");
      }
      if ((kind == Kind.REVERSAL) != (reverses > 0)) {
        throw new IllegalArgumentException("a " + kind + " that reverses entry " + reverses);
      }
      if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
        throw new IllegalArgumentException("booked at " + at + ", not to the second");
      }
    }

    /** Of the author nothing but the role is anybody's business. */
    public String role() {
      return by.split("/", 2)[0];
    }
  }

  /**
   * What an entry did.
   *
   * @param change negative for what was taken off
   * @param left the points after it
   */
  public record Effect(int change, int left) {}

  /** What the entry does to the points: negative for a deduction. */
  public int change() {
    return effect.change();
  }

  /** Whether it takes back the other, which stands in the same book. */
  boolean reverses(Entry other) {
    return booking.reverses() == other.number();
  }
}
