package dev.pingyi.core.notify;

import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Reply;
import java.util.Optional;

/**
 * A message of our own accord.
 *
 * @param id the notification's id; a channel that can recognise a repeat uses it
 * @param picture a PNG, or none
 */
public record OutboundMessage(String id, Address to, Reply reply, Optional<Picture> picture) {
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
