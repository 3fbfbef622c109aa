package dev.pingyi.core.store;

import java.time.Instant;

/**
 * How far one message to one person has got.
 *
 * @param id the errand's id
 * @param state claimed, sent, dropped (no longer true), refused or dead
 * @param until while claimed: when another worker may take it over, by the real clock
 */
public record Sending(String id, long version, State state, Instant until) {
  /** What became of a message. */
  public enum State {
    CLAIMED,
    LATER,
    SENT,
    DROPPED,
    REFUSED
  }
}
