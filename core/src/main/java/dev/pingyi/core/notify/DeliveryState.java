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
    DROPPED,
    REFUSED
  }
}
