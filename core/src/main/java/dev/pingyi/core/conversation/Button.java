package dev.pingyi.core.conversation;

/**
 * A button under a message.
 *
 * @param data opaque, signed, at most 64 bytes
 */
public record Button(String label, String data, Kind kind, boolean ticked) {
  /** How a channel may show it. */
  public enum Kind {
    /** One of several answers. */
    CHOICE,
    /** One of several answers that can be ticked together. */
    BOX,
    /** The step forward. */
    MAIN,
    /** Back, skip, cancel. */
    QUIET
  }
}
