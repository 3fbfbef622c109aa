package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Actor;
import java.time.Instant;

/**
 * Who did something, and when by the office clock.
 *
 * @param by an {@link Actor#code}
 */
public record Stamp(String by, Instant at) {
  public static final String CLOCK = new Actor.Clock().code();

  public static Stamp of(Actor actor, Instant now) {
    return new Stamp(actor.code(), now);
  }

  /** Brought about by time alone. */
  public static Stamp clock(Instant now) {
    return new Stamp(CLOCK, now);
  }
}
