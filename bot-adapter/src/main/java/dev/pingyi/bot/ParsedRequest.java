package dev.pingyi.bot;

import dev.pingyi.core.conversation.Inbound;

/** What a request turned out to be. */
public sealed interface ParsedRequest {
  /**
   * Somebody said something.
   *
   * @param handle what the channel needs for its answer, such as the message to edit; opaque here
   */
  record Message(Inbound inbound, String handle) implements ParsedRequest {}

  /** Whether we are who we say: the service wants back {@code text}, as it is. */
  record Echo(String text) implements ParsedRequest {}

  /**
   * Understood and of no interest, or not understood at all; answered as done. {@code why} is
   * short.
   */
  record Ignored(String why) implements ParsedRequest {}

  /** Not from the chat service: refused with {@code status}, nothing done. */
  record Refused(int status, String why) implements ParsedRequest {}
}
