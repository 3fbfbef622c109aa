package dev.pingyi.core.points;

import java.time.Instant;
import java.time.YearMonth;

/**
 * One line of the points book. The book only grows: a mistake is answered by a reversal.
 *
 * <p>{@code number} counts from 1 within the unit's year; {@code cause} is the complaint's or
 * breach's id; {@code month} is the month booked, that of the verdict; {@code hash} covers the
 * entry and the hash before it.
 */
public sealed interface Entry {
  String unit();

  int year();

  int number();

  /** What the entry does to the points: negative for a deduction. */
  int change();

  String cause();

  String reason();

  YearMonth month();

  String bookVersion();

  Instant at();

  String before();

  String hash();

  /** Points taken off, {@code points} is positive. */
  record Deduction(
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
      String hash)
      implements Entry {
    @Override
    public int change() {
      return -points;
    }
  }

  /** Points given back for the same cause, {@code points} is positive. */
  record Reversal(
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
      String hash)
      implements Entry {
    @Override
    public int change() {
      return points;
    }
  }
}
