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
  /**
   * What makes it this message: a service or a page that uses an id again says something new with
   * other content, and only what is wholly the same is a repeat. Personal, as the content is.
   */
  public String identity() {
    return cause + "\n" + said.content();
  }

  /** The same message under another name. */
  public Inbound causedBy(String name) {
    return new Inbound(name, from, language, said);
  }

  /** The same message, of which is understood that this was said. */
  public Inbound saying(Said understood) {
    return new Inbound(cause, from, language, understood);
  }
}
