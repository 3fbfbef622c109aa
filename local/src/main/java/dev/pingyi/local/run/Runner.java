package dev.pingyi.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Does what AWS does between the doors: stream, queue, schedules; and moves the office clock. */
public final class Runner implements AutoCloseable {
  /** How long the feed is left alone when nobody says that something was committed. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  private final RunnerParts platform;
  private final EventDispatcher dispatcher;
  private final QueueConsumer consumer;
  private final ClockMover moves;
  private final Stop stop = new Stop();
  private final Semaphore committed = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();

  public Runner(RunnerParts platform) {
    this.platform = platform;
    DeadLetters dead = platform.deadLetters();
    TriggeredDoors doors = platform.doors();
    dispatcher =
        new EventDispatcher(
            platform.feed(), doors.react(), dead, platform.tries(), platform.rehearsal());
    consumer =
        new QueueConsumer(platform.queue(), doors.speak(), dead, platform.tries(), platform.real());
    moves = new ClockMover(platform, dispatcher, new DoorSchedules(platform), stop);
  }

  /** Catches up with what was due while nothing ran, then goes on by itself. */
  public void start() {
    moves.minute();
    keepGoing("consumer", consumer::work);
    keepGoing("dispatcher", this::dispatcher);
    keepGoing("sweeper", this::sweep);
    if (!platform.clock().isStanding()) {
      keepGoing("ticker", this::nextMinute);
    }
  }

  /** Something may have been committed. */
  public void wake() {
    committed.release();
  }

  /**
   * Waits until nothing is left to do at once.
   *
   * @return the number of messages that wait because a chat service asked for patience
   */
  public long settle() {
    return moves.settle();
  }

  /**
   * Where the clock stands after a move.
   *
   * @param ticks the full minutes on the way
   */
  public record Moved(Instant now, long ticks) {}

  /** The clock never goes back. */
  public static final class BackwardsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Moves the office clock forward and does on the way all that was due, each thing at its minute;
   * returns when everything set off by it has been done.
   *
   * @throws BackwardsException if {@code by} is negative
   */
  public Moved forward(Duration by) {
    return moves.forward(by);
  }

  /**
   * The same, to an instant.
   *
   * @throws BackwardsException if it has passed
   */
  public Moved moveTo(Instant target) {
    return moves.to(target);
  }

  private void dispatcher() {
    dispatcher.drain();
    try {
      if (committed.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        committed.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Retries.StoppedException();
    }
  }

  private void sweep() {
    platform.sweep().run();
    stop.orAfter(SWEEP_EVERY);
  }

  private void nextMinute() {
    Instant now = platform.clock().instant();
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
    stop.orAfter(Duration.between(now, next));
    moves.minute();
    wake();
  }

  /** Keeps a loop alive through an outage of the store; what it could not do comes round again. */
  private void keepGoing(String name, Runnable round) {
    threads.add(Thread.ofVirtual().name(name).start(() -> repeat(name, round)));
  }

  private void repeat(String name, Runnable round) {
    try {
      while (!stop.isTold()) {
        tryOnce(name, round);
      }
    } catch (Retries.StoppedException e) {
      // Told while it waited.
    }
  }

  private void tryOnce(String name, Runnable round) {
    try {
      round.run();
    } catch (Retries.StoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      System.err.println("The " + name + " stumbles and goes on: " + e);
      stop.orAfter(LOOK_EVERY);
    }
  }

  /** Stops at the next safe point; what is unfinished is done at the next start. */
  @Override
  public void close() {
    stop.tell();
    wake();
    consumer.close();
    for (Thread thread : threads) {
      try {
        if (!thread.join(Duration.ofSeconds(2))) {
          thread.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
