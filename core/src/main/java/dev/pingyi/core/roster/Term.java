package dev.pingyi.core.roster;

import java.time.Instant;

/**
 * For how long a post is held.
 *
 * @param leave the reference of the {@link Absence} for which it is held in somebody's place; empty
 *     for a post of one's own, which has no end
 */
public record Term(String leave, Instant from, Instant until) {
  /** Of a post of one's own. */
  public static final Term OWN = new Term("", Instant.EPOCH, Instant.EPOCH);

  public boolean isStandIn() {
    return !leave.isEmpty();
  }

  boolean isAt(Instant now) {
    return !isStandIn() || (!now.isBefore(from) && now.isBefore(until));
  }
}
