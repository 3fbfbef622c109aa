package dev.pingyi.core.ranking;

import dev.pingyi.events.Coded;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * What a unit's head is told before a notice tells everybody, once a month for each kind.
 *
 * @param at when it showed
 * @param points what the unit had then
 * @param place where it stood in its category; 0 while there were too few ratings
 * @param ranked so many units had a place
 * @param counted the month's ratings that counted then
 * @param bad those of them with a bad grade
 */
public record EarlyWarning(
    String unit,
    YearMonth month,
    Kind kind,
    Instant at,
    int points,
    int place,
    int ranked,
    long counted,
    long bad) {
  private static final String BETWEEN = "/";

  /** What there is to warn of. */
  public enum Kind implements Coded {
    /** It came among the last or just above them, or lost points there. */
    SINKING("sinking"),
    /** It has more bad ratings than chance brings to one of its category. */
    MORE_BAD("more-bad");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    public static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no warning is called " + code));
    }
  }

  /** Names one: {@code 2026-11/JA1/sinking}. */
  public record Reference(YearMonth month, String unit, Kind kind) {
    public String text() {
      return month + BETWEEN + unit + BETWEEN + kind.code();
    }

    public static Reference of(String text) {
      String[] parts = text.split(BETWEEN, 3);
      return new Reference(YearMonth.parse(parts[0]), parts[1], Kind.of(parts[2]));
    }
  }

  public Reference reference() {
    return new Reference(month, unit, kind);
  }
}
