package dev.pingyi.core.points;

import java.time.Instant;
import java.time.YearMonth;

/**
 * One line of the points book. The book only grows: a mistake is answered by a reversal.
 *
 * @param number counts from 1 within the unit's year
 * @param before the hash of the entry before
 * @param hash covers all of the entry and {@code before}
 */
public record Entry(
    String unit, int year, int number, Booking booking, String before, String hash) {
  /** What an entry does to the points. */
  public enum Kind {
    /** Points are taken off. */
    DEDUCTION("deduction"),
    /** Points are given back for the same cause. */
    REVERSAL("reversal");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As the hash knows it. */
    String code() {
      return code;
    }
  }

  /**
   * What is booked, whoever's book it stands in.
   *
   * @param points positive for either kind
   * @param cause the complaint's or breach's id
   * @param month the month booked, that of the verdict
   */
  public record Booking(
      Kind kind,
      int points,
      String cause,
      String reason,
      YearMonth month,
      String bookVersion,
      Instant at) {
    public Booking {
      if (points <= 0) {
        throw new IllegalArgumentException("a booking of " + points + " points; must be positive");
      }
    }
  }

  /** What the entry does to the points: negative for a deduction. */
  public int change() {
    return switch (booking.kind()) {
      case DEDUCTION -> -booking.points();
      case REVERSAL -> booking.points();
    };
  }
}
