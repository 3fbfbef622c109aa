package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Actor;
import java.time.Instant;

/**
 * Who did something, when by the office clock, and what was said with it.
 *
 * @param by an {@link Actor#code}
 * @param words the reason or the report; empty for what needs none
 */
public record Stamp(String by, Instant at, String words) {
  public static final String CLOCK = new Actor.Clock().code();

  /** Nobody has done it yet. */
  public static final Stamp NONE = new Stamp("", Instant.EPOCH, "");

  public static Stamp of(Actor actor, Instant now) {
    return new Stamp(actor.code(), now, "");
  }

  /** Brought about by time alone. */
  public static Stamp clock(Instant now) {
    return new Stamp(CLOCK, now, "");
  }

  /** The id of the member who did it; empty if no member did. */
  String member() {
    int end = by.indexOf('/');
    return end < 0 ? "" : by.substring(end + 1);
  }

  /** The same with words. */
  public Stamp saying(String said) {
    return new Stamp(by, at, said);
  }
}
