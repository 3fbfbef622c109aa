package dev.pingyi.core.notify;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;

/** Told of everything that the product says. On one machine it keeps the outbox, on AWS nothing. */
@FunctionalInterface
public interface SentLog {
  /** What became of something said. */
  enum Outcome {
    ANSWERED,
    SENT,
    LATER,
    REFUSED,
    DEAD
  }

  /**
   * Something said.
   *
   * @param channel a channel's name
   * @param to {@code citizen:}, {@code staff:} or {@code group:} and an opaque name
   * @param address where it went; for whoever shows the talk on this machine, never written
   */
  record Saying(
      String channel, String to, Address address, Reply reply, boolean picture, Outcome outcome) {}

  SentLog NONE = saying -> {};

  void said(Saying saying);
}
