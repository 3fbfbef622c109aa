package dev.pingyi.server;

/** Opaque names of those who are spoken to: enough to tell them apart, too little to find them. */
public final class Who {
  private static final int LETTERS = 8;

  private Who() {}

  /** {@code citizen:} or {@code staff:} and the beginning of the account's keyed hash. */
  public static String named(String part, String account) {
    return part + ":" + account.substring(0, Math.min(LETTERS, account.length()));
  }

  public static String group(int number) {
    return "group:" + number;
  }
}
