package dev.pingyi.core.notify;

import java.time.Instant;

/**
 * How far one message to one person has got.
 *
 * @param id the notification's id
 * @param state claimed, to be tried later, sent, dropped (no longer true), or refused
 * @param until while claimed: when another worker may take it over; while later: when it may be
 *     tried again; by the real clock
 */
public record DeliveryState(String id, long version, State state, Instant until) {
  /** What became of a message. */
  public enum State {
    CLAIMED,
    LATER,
    SENT,
    /** It is on the agenda of the person, and told from there. */
    WAITS,
    DROPPED,
    REFUSED
  }

  public static DeliveryState firstClaim(String notification, Instant until) {
    return new DeliveryState(notification, 1, State.CLAIMED, until);
  }

  public DeliveryState becomes(State next, Instant nextUntil) {
    return new DeliveryState(id, version + 1, next, nextUntil);
  }

  /** How often it was tried: a try is a claim and a mark, so the version counts two a try. */
  public long tries() {
    return (version + 1) / 2;
  }
}
