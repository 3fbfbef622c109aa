package dev.pingyi.core.conversation;

/**
 * One message from a person.
 *
 * @param cause the channel's own id of the message, prefixed by the channel; the same message
 *     delivered again has the same cause
 * @param from where an answer reaches the person
 * @param language what the person's chat says of its language, used until the person chooses
 */
public record Inbound(String cause, Address from, Language language, Said said) {
  /** The same message under another name. */
  public Inbound causedBy(String name) {
    return new Inbound(name, from, language, said);
  }
}
