package dev.pingyi.local.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells everybody in a runner that it ends, and lets them wait no longer than that. */
final class Stop {
  private final CountDownLatch told = new CountDownLatch(1);

  void tell() {
    told.countDown();
  }

  boolean isTold() {
    return told.getCount() == 0;
  }

  /**
   * Waits.
   *
   * @throws Retries.StoppedException if the runner ends meanwhile
   */
  void orAfter(Duration time) {
    try {
      if (told.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Retries.StoppedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Retries.StoppedException();
    }
  }
}
