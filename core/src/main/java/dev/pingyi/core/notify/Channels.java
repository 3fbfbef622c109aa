package dev.pingyi.core.notify;

import java.time.Instant;
import java.util.Optional;

/** The chat services that are on. */
public interface Channels {
  /**
   * How the chat service took a message.
   *
   * @param at by the real clock, after the message was sent: the patience that a chat service asks
   *     for begins here
   */
  record Answered(Delivery delivery, Instant at) {}

  /** Sends by the channel of the message's address; empty if that channel is off. */
  Optional<Answered> send(OutboundMessage message);
}
