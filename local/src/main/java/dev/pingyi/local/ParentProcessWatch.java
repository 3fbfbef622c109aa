package dev.pingyi.local;

import java.time.Duration;
import java.util.Optional;

/**
 * Stops the program when the process that started it is gone.
 *
 * <p>Only where the starter says so by {@code -Dpingyi.stopWithStarter=true}, as {@code
 * spring-boot:run} does here: a Maven that is killed by {@code kill -9} leaves its child running,
 * with the port and the data folder taken. A server started from a shell, by {@code nohup} or in a
 * container is meant to outlive its starter.
 */
final class ParentProcessWatch {
  static final String PROPERTY = "pingyi.stopWithStarter";

  static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private ParentProcessWatch() {}

  /** Calls {@code stop} within seconds after {@code starter} has ended. */
  static void begin(Optional<ProcessHandle> starter, Runnable stop) {
    Thread.ofVirtual()
        .name("starter watch")
        .start(
            () -> {
              while (starter.filter(ProcessHandle::isAlive).isPresent()) {
                if (!sleep()) {
                  return;
                }
              }
              stop.run();
            });
  }

  private static boolean sleep() {
    try {
      Thread.sleep(LOOK_EVERY);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
