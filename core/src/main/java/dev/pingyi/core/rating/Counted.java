package dev.pingyi.core.rating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That a rating of an account was counted, kept until the account may be counted again for the same
 * counter and matter. It is a record of its own, so that nothing the account does meanwhile can
 * make it be forgotten, and is written with the rating: of two ratings in one moment one counts.
 *
 * @param account the keyed hash of the account
 * @param key a keyed hash of counter and matter
 * @param version counts the writes
 * @param reference the rating that was counted
 * @param until when the next one may count
 */
public record Counted(String account, String key, long version, String reference, Instant until) {
  /** The one for this key among an account's, over or not. */
  public static Optional<Counted> find(List<Counted> all, String key) {
    return all.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** Whether it still stands in the way. */
  public boolean holds(Instant now) {
    return until.isAfter(now);
  }
}
