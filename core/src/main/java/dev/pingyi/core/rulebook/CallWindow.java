package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of the day that a citizen may choose to be called; {@code any} has the whole day. */
public record CallWindow(String code, LocalTime from, LocalTime to) {
  /** When a call is as welcome as ever. */
  public static final CallWindow ANY = new CallWindow("any", LocalTime.MIN, LocalTime.MAX);

  static CallWindow read(Numbers numbers, String code) {
    if (code.equals(ANY.code)) {
      return ANY;
    }
    return numbers.value(
        "callWindow." + code,
        text -> {
          String[] ends = text.split("-", 2);
          return new CallWindow(code, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        });
  }

  public boolean isAny() {
    return code.equals(ANY.code);
  }

  /** Whether it is open at that instant. */
  public boolean covers(Instant at, ZoneId zone) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return isAny() || (!time.isBefore(from) && time.isBefore(to));
  }

  /** When it opens next after {@code at}. */
  Instant opensAfter(Instant at, ZoneId zone) {
    ZonedDateTime today = at.atZone(zone).with(from);
    return today.toInstant().isAfter(at) ? today.toInstant() : today.plusDays(1).toInstant();
  }

  /** Whether it opens after {@code at} and leaves at least {@code time} before {@code end}. */
  boolean leaves(Duration time, Instant at, Instant end, ZoneId zone) {
    return !isAny() && !opensAfter(at, zone).plus(time).isAfter(end);
  }
}
