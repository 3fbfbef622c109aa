package dev.pingyi.core.store;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something happened within a while, so that it can be limited. When its time is over it
 * counts for nothing and begins anew; the record itself is gone some time later.
 *
 * @param key what is counted; nothing personal
 * @param until by the office clock
 */
public record Tally(String key, long version, int sum, Instant until) {
  public static Tally none(String key) {
    return new Tally(key, 0, 0, Instant.EPOCH);
  }

  public int sum(Instant now) {
    return now.isBefore(until) ? sum : 0;
  }

  /** Once more; the time begins with the first. */
  public Tally andOneMore(Instant now, Duration time) {
    Instant end = now.isBefore(until) ? until : now.plus(time);
    return new Tally(key, version + 1, sum(now) + 1, end);
  }

  /** The same number, which stands until {@code end}. */
  public Tally standing(Instant end) {
    return new Tally(key, version, sum, end);
  }
}
