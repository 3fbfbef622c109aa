package dev.pingyi.server.store;

import java.time.Duration;
import java.util.SplittableRandom;

/** Waits a little longer each time, by chance, so that rivals come back apart; then gives up. */
public final class Backoff {
  private static final int ATTEMPTS = 10;
  private static final Duration SHORT = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofMillis(500);

  private int attempts;

  public boolean isFirst() {
    return attempts == 0;
  }

  /**
   * Waits before the next attempt.
   *
   * @throws IllegalStateException if there have been enough
   */
  public void pause() {
    attempts++;
    if (attempts == ATTEMPTS) {
      throw new IllegalStateException(
          "the table was busy " + ATTEMPTS + " times; see its alarms for throttling");
    }
    // Seeded here: clones of one snapshot would otherwise wait alike.
    long most = Math.min(LONG.toMillis(), SHORT.toMillis() << attempts);
    long millis = new SplittableRandom(System.nanoTime()).nextLong(most + 1);
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the table was busy", e);
    }
  }
}
