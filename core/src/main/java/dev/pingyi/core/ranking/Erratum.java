package dev.pingyi.core.ranking;

import dev.pingyi.core.complaint.Stamp;
import java.time.YearMonth;

/**
 * A notice of its own that says what was wrong in a month's notice (更正通报), which stays as it was
 * published.
 *
 * @param month of the notice that it corrects
 * @param number counts from 1 within the month
 * @param published by whom and when, with what it says
 */
public record Erratum(YearMonth month, int number, Stamp published) {
  private static final String BETWEEN = "/";

  /** What it corrects, and its number. */
  public record Reference(YearMonth month, int number) {
    /** Like {@code 2026-11/1}. */
    public String text() {
      return month + BETWEEN + number;
    }

    public static Reference of(String text) {
      String[] parts = text.split(BETWEEN, 2);
      return new Reference(YearMonth.parse(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  public Reference reference() {
    return new Reference(month, number);
  }

  public String words() {
    return published.words();
  }
}
