package dev.pingyi.core.notify;

import java.time.Duration;

/** How the chat service took a message. */
public sealed interface Delivery {
  record Sent() implements Delivery {}

  /** Not now: again after {@code delay} of real time. */
  record TryLater(Duration delay, String why) implements Delivery {}

  /** Never: blocked, unknown, malformed. {@code gone} if this address will never work again. */
  record Refused(String why, boolean gone) implements Delivery {}

  /**
   * Not this one: the service takes messages only for a while after the person last wrote, and the
   * while is over. The person is not gone, and a later message may be taken.
   */
  record WindowClosed(String why) implements Delivery {}
}
