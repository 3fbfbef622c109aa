package dev.pingyi.local.whole;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process does, as long as that is and not longer. */
final class Patience {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Patience() {}

  static void until(String what, Duration most, BooleanSupplier isSo) {
    long end = System.nanoTime() + most.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + most.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
