package dev.pingyi.core.conversation;

/**
 * Where a message reaches someone: a channel's name and the id there. Personal: sealed when kept,
 * never logged.
 */
public record Address(String channel, String id) {
  /** As text, for sealing. */
  public String text() {
    return channel + ":" + id;
  }

  public static Address parse(String text) {
    int colon = text.indexOf(':');
    return new Address(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return channel + ":…";
  }
}
