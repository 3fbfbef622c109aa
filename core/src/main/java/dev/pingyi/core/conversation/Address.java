package dev.pingyi.core.conversation;

import dev.pingyi.core.keys.Keyring;

/**
 * Where a message reaches someone: a channel's name and the id there. Personal: sealed when kept,
 * never logged.
 */
public record Address(String channel, String id) {
  /**
   * What the id of a browser begins with in which somebody of the office is known whose account is
   * another one; no chat service gives out such an id.
   */
  private static final String MEMBER = "staff./";

  /** The id of a browser that is known as that account. */
  public static String browserOf(String account) {
    return MEMBER + account;
  }

  /** The account that speaks from there. */
  public String account(Keyring keys) {
    return id.startsWith(MEMBER) ? id.substring(MEMBER.length()) : keys.account(channel, id);
  }

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
