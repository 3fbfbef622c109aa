package dev.pingyi.infra.localstack;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does, as long as that is and not longer. */
final class Await {
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private Await() {}

  static void until(String what, Duration most, BooleanSupplier isSo) {
    until(what, most, isSo, () -> "");
  }

  /** Waits, and tells {@code instead} if it was in vain: what was there in its place. */
  static void until(String what, Duration most, BooleanSupplier isSo, Supplier<String> instead) {
    long end = System.nanoTime() + most.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Waited " + most.toSeconds() + " s in vain for: " + what + "\n" + instead.get());
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
