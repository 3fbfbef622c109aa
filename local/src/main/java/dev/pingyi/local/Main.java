package dev.pingyi.local;

import dev.pingyi.server.telemetry.Log;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Starts the whole system on this machine and keeps it going until it is told to stop. */
final class Main {
  private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  /** What is not done by then is done at the next start. */
  private static final Duration CLOSE_AT_MOST = Duration.ofSeconds(3);

  private Main() {}

  public static void main(String[] args) throws InterruptedException {
    // Taken first: a starter that is gone before the server is up is gone as well.
    Optional<ProcessHandle> starter = ProcessHandle.current().parent();
    System.setProperty(LEVEL, System.getProperty(LEVEL, "warn"));
    try {
      logIntoDataFolder(LocalSettings.read(System.getenv()));
      LocalServer server = LocalServer.start(System.getenv());
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(server)));
      if (Boolean.getBoolean(ParentProcessWatch.PROPERTY)) {
        ParentProcessWatch.begin(starter, () -> System.exit(0));
      }
      System.out.println("Pingyi is ready: " + server.base() + "/");
      new CountDownLatch(1).await();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(e.exitCode());
    }
  }

  /** The doors tell of every event: on AWS their log is kept, here it lies beside the data. */
  private static void logIntoDataFolder(LocalSettings settings) {
    if (settings.store() != LocalSettings.Kind.MEMORY && System.getProperty(Log.FILE) == null) {
      System.setProperty(Log.FILE, settings.data().resolve("log.jsonl").toString());
    }
  }

  private static void close(LocalServer server) {
    Thread closing = Thread.ofPlatform().daemon().start(server::close);
    try {
      if (!closing.join(CLOSE_AT_MOST)) {
        System.err.println("Something did not end in time; it is done at the next start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
