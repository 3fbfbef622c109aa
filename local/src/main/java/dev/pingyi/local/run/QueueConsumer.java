package dev.pingyi.local.run;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hands queued messages to {@code speak}, several at once, as Lambda does from SQS: a failed one
 * comes again after a pause and ends as a dead letter.
 */
final class QueueConsumer implements AutoCloseable {
  /** Some, so that a slow chat service holds up only its own messages. */
  private static final int AT_ONCE = 8;

  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private final LocalQueue queue;
  private final Door speak;
  private final DeadLetters deadLetters;
  private final Retries tries;
  private final InstantSource real;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Semaphore bell = new Semaphore(0);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open = true;

  QueueConsumer(
      LocalQueue queue, Door speak, DeadLetters deadLetters, Retries tries, InstantSource real) {
    this.queue = queue;
    this.speak = speak;
    this.deadLetters = deadLetters;
    this.tries = tries;
    this.real = real;
    queue.onPut(bell::release);
  }

  /** Works until closed. */
  void work() {
    try {
      while (open) {
        if (!startOne()) {
          sleep();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts the deliver of one message if one is ready; waits until a worker is free. */
  private boolean startOne() throws InterruptedException {
    places.acquire();
    boolean started = false;
    try {
      Optional<LocalQueue.Received> taken = queue.take();
      taken.ifPresent(message -> workers.execute(() -> speakAndLeave(message)));
      started = taken.isPresent();
      return started;
    } finally {
      if (!started) {
        places.release();
      }
    }
  }

  private void sleep() throws InterruptedException {
    long now = real.instant().toEpochMilli();
    long nextIn = queue.nextAt().map(at -> at.toEpochMilli() - now).orElse(Long.MAX_VALUE);
    long millis = Math.clamp(nextIn, 1, LONGEST_SLEEP.toMillis());
    if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private void speakAndLeave(LocalQueue.Received message) {
    try {
      speak(message);
    } finally {
      places.release();
      bell.release();
    }
  }

  private void speak(LocalQueue.Received message) {
    String event = AwsEvents.queue(message);
    DoorCall attempt = DoorCall.of(speak, event);
    if (!attempt.failed()) {
      queue.done(message);
    } else if (message.receives() >= tries.most()) {
      deadLetters.bury("speak", event, attempt.why());
      queue.done(message);
    } else {
      queue.again(message, tries.pause(message.receives()));
    }
  }

  /** Takes no more and waits for those in flight. */
  @Override
  public void close() {
    open = false;
    bell.release();
    workers.shutdown();
    try {
      // What does not end in time is delivered again at the next start.
      if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
