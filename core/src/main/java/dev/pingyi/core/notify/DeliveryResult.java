package dev.pingyi.core.notify;

/** What became of a notification that was to be delivered. */
public sealed interface DeliveryResult {
  /** The chat service has it. */
  record Sent() implements DeliveryResult {}

  /** It waits in the queue again. */
  record PutOff() implements DeliveryResult {}

  /** It is on the agenda of the person, and told from there. */
  record Waits() implements DeliveryResult {}

  /** It is no longer true, or nobody is there to hear it. */
  record Dropped() implements DeliveryResult {}

  /** The chat service will never take it. */
  record Refused(String why) implements DeliveryResult {}

  /** The chat service asked for patience for so long that an operator has to look. */
  record GivenUp() implements DeliveryResult {}

  /** This was a further copy of what is finished. */
  record Finished() implements DeliveryResult {}
}
