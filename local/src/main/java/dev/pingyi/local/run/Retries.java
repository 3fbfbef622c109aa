package dev.pingyi.local.run;

import java.time.Duration;

/** How often a door is tried and how long between two tries. */
public record Retries(int most, Duration first) {
  /** Long enough for a lock to go away, short enough for someone who waits for the result. */
  public static final Retries USUAL = new Retries(5, Duration.ofMillis(200));

  /** The pause after the {@code failed}th failure: each is twice the one before. */
  Duration pause(int failed) {
    return first.multipliedBy(1L << Math.min(failed - 1, 10));
  }

  void sleep(int failed) {
    try {
      Thread.sleep(pause(failed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    }
  }

  /** The runner was told to stop while it waited; what it was doing is done at the next start. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped while waiting");
    }
  }
}
