package dev.pingyi.core.complaint;

import java.time.Instant;

/**
 * Who of the office has taken a case upon themselves, so that colleagues see it and need not look
 * at the same one twice. Nobody is kept from acting by it.
 *
 * @param member the member's id; empty if nobody has
 * @param since since when, or {@link Instant#EPOCH}
 */
public record Holder(String member, Instant since) {
  public static final Holder NONE = new Holder("", Instant.EPOCH);

  /** Whether anybody has. */
  public boolean isSomebody() {
    return !member.isEmpty();
  }

  /** Whether it is this member. */
  public boolean is(String id) {
    return isSomebody() && member.equals(id);
  }
}
