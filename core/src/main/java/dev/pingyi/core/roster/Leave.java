package dev.pingyi.core.roster;

import java.time.Instant;

/**
 * Some days on which a member is away.
 *
 * @param reference of the {@link Absence} that has the rest of it
 * @param from the first moment of the first day
 * @param until the first moment in which the member is back
 * @param standIn the id of the colleague who has the post meanwhile; empty if nobody was named
 */
public record Leave(String reference, Instant from, Instant until, String standIn) {
  public boolean isAt(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }

  /** Whether some moment belongs to both. */
  public boolean overlaps(Instant otherFrom, Instant otherUntil) {
    return from.isBefore(otherUntil) && otherFrom.isBefore(until);
  }
}
