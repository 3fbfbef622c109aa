package dev.pingyi.core.notify;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;

/**
 * A message ready to be spoken.
 *
 * @param account the keyed hash of the address, which the buttons are bound to; empty for a group
 * @param picture which picture of a month's notice goes with it, or none
 */
public record ComposedMessage(Address to, String account, Reply reply, NoticePicture picture) {
  /** A picture of a notice: the {@code number}th category of {@code month}; 0 is no picture. */
  public record NoticePicture(String month, int number) {
    public static final NoticePicture NONE = new NoticePicture("", 0);
  }
}
