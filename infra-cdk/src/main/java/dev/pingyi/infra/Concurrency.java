package dev.pingyi.infra;

import java.util.OptionalInt;

/**
 * How many calls may run at once, so that a flood at one door leaves the others their share: see
 * docs/decisions/0018-the-webhook-has-a-concurrency-of-its-own.md.
 *
 * @param isReserved {@code webhook} has its number from the account's for itself, and never more
 * @param webhook what {@code webhook} has, or what is aimed at where all doors share a small
 *     account
 */
record Concurrency(boolean isReserved, int webhook) {
  /** With the standard limit of an account the other doors have nine times as much. */
  static final Concurrency STANDARD = new Concurrency(true, 100);

  /** For an account that has ten in all and must keep them unreserved. */
  static final Concurrency SHARED = new Concurrency(false, 5);

  /** Lambda starts no more than so many calls a second for each that may run at once. */
  private static final int CALLS_A_SECOND = 10;

  /** More would let in more requests than an HTTP API takes at all. */
  private static final int MAX = 1000;

  Concurrency {
    if (webhook < 1 || webhook > MAX) {
      throw new IllegalArgumentException("concurrency " + webhook);
    }
  }

  /**
   * Reads a number or {@code shared}.
   *
   * @throws InvalidOptionException if it is neither, or no number that can be had
   */
  static Concurrency of(String value) {
    if (value.equals("shared")) {
      return SHARED;
    }
    if (!value.matches("[1-9]\\d{0,3}") || Integer.parseInt(value) > MAX) {
      throw new InvalidOptionException(
          "The context concurrency is \"%s\": use a number from 1 to %d, or shared."
              .formatted(value, MAX));
    }
    return new Concurrency(true, Integer.parseInt(value));
  }

  OptionalInt reserved() {
    return isReserved ? OptionalInt.of(webhook) : OptionalInt.empty();
  }

  /** How many requests a second {@code webhook} can be called for. */
  int requestsPerSecond() {
    return CALLS_A_SECOND * webhook;
  }

  /** How many calls of {@code speak}: chat services take some 30 messages a second. */
  int speak() {
    return isReserved ? 10 : 2;
  }
}
