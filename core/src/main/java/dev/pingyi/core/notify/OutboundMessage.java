package dev.pingyi.core.notify;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;
import java.util.Optional;

/**
 * A message of our own accord.
 *
 * @param id the notification's id; a channel that can recognise a repeat uses it
 * @param picture a PNG, or none
 * @param silent whether it should arrive without a sound, where a channel can do that
 */
public record OutboundMessage(
    String id, Address to, Reply reply, Optional<Picture> picture, boolean silent) {
  /** With whatever sound the reader has chosen. */
  public OutboundMessage(String id, Address to, Reply reply, Optional<Picture> picture) {
    this(id, to, reply, picture, false);
  }

  /**
   * A PNG.
   *
   * @param path where the product itself serves it, below its public address
   */
  @SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; never compared.
  public record Picture(byte[] png, String path) {
    public Picture {
      png = png.clone();
    }

    @Override
    public byte[] png() {
      return png.clone();
    }
  }
}
