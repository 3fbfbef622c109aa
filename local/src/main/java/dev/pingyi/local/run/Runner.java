package dev.pingyi.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Does what AWS does between the doors: stream, queue, schedules; and moves the office clock. */
public final class Runner implements AutoCloseable {
  /** How long the feed is left alone when nobody says that something was committed. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** Everything has an end, also a settling while others go on talking. */
  private static final Duration SETTLE_AT_MOST = Duration.ofMinutes(10);

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  private final OfficeClock clock;
  private final LocalQueue queue;
  private final NextDue nextDue;
  private final Announcements announcements;
  private final Runnable sweep;
  private final Pump pump;
  private final Speaker speaker;
  private final Schedules schedules;
  private final ReentrantLock moves = new ReentrantLock(true);
  private final Semaphore committed = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  public Runner(Ground ground) {
    this.clock = ground.clock();
    this.queue = ground.queue();
    this.nextDue = ground.nextDue();
    this.announcements = ground.announcements();
    this.sweep = ground.sweep();
    DeadLetters deadLetters = ground.deadLetters();
    Outlets doors = ground.doors();
    this.pump =
        new Pump(ground.feed(), doors.react(), deadLetters, ground.tries(), ground.rehearsal());
    this.speaker =
        new Speaker(ground.queue(), doors.speak(), deadLetters, ground.tries(), ground.real());
    this.schedules = new Schedules(ground);
  }

  /** Catches up with what was due while nothing ran, then goes on by itself. */
  public void start() {
    schedules.run();
    keepGoing("speaker", speaker::work);
    keepGoing("pump", this::pump);
    keepGoing("sweeper", this::sweep);
    if (!clock.isStanding()) {
      keepGoing("ticker", this::minutes);
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
    moves.lock();
    try {
      settled();
      return queue.load().delayed();
    } finally {
      moves.unlock();
    }
  }

  /**
   * Where the clock stands after a move.
   *
   * @param ticks the full minutes on the way
   */
  public record Moved(Instant now, long ticks) {}

  /**
   * Moves the office clock forward and does on the way all that was due, each thing at its minute;
   * returns when everything set off by it has been done.
   */
  public Moved forward(Duration by) {
    moves.lock();
    try {
      return move(clock.instant().plus(by));
    } finally {
      moves.unlock();
    }
  }

  /**
   * The same, to an instant.
   *
   * @throws BackwardsException if it has passed
   */
  public Moved moveTo(Instant target) {
    moves.lock();
    try {
      return move(target);
    } finally {
      moves.unlock();
    }
  }

  /** The clock never goes back. */
  public static final class BackwardsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Moved move(Instant target) {
    Instant from = clock.instant();
    if (target.isBefore(from)) {
      throw new BackwardsException();
    }
    settled();
    for (Instant at = from; at.isBefore(target); ) {
      at = nextStop(at, target);
      clock.advanceTo(at);
      schedules.run();
      settled();
    }
    return new Moved(target, minute(target) - minute(from));
  }

  /** The next full minute with something to do, or the target. */
  private Instant nextStop(Instant at, Instant target) {
    Optional<Instant> due = nextDue.after(at, target).map(Runner::fullMinute);
    return Stream.of(due, announcements.first(at, target), Optional.of(target))
        .flatMap(Optional::stream)
        .filter(stop -> !stop.isAfter(target))
        .min(Comparator.naturalOrder())
        .orElse(target);
  }

  private static Instant fullMinute(Instant due) {
    Instant minute = due.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(due) ? minute : minute.plus(Duration.ofMinutes(1));
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60L);
  }

  private void settled() {
    long end = System.nanoTime() + SETTLE_AT_MOST.toNanos();
    boolean calm = false;
    while (!calm && System.nanoTime() < end) {
      boolean fed = pump.drain() > 0;
      boolean spoke = spokeUntilQuiet(end);
      boolean ticked = schedules.runIfDue();
      calm = !fed && !spoke && !ticked;
    }
  }

  private boolean spokeUntilQuiet(long end) {
    boolean spoke = false;
    while (queue.load().now() > 0 && System.nanoTime() < end) {
      spoke = true;
      pauseFor(Duration.ofMillis(1));
    }
    return spoke;
  }

  private void pump() {
    while (isOpen()) {
      pump.drain();
      try {
        if (committed.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          committed.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void sweep() {
    sweep.run();
    pauseFor(SWEEP_EVERY);
  }

  private void minutes() {
    while (isOpen()) {
      Instant now = clock.instant();
      Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1));
      pauseFor(Duration.between(now, next));
      moves.lock();
      try {
        if (isOpen()) {
          schedules.run();
        }
      } finally {
        moves.unlock();
      }
      wake();
    }
  }

  private boolean isOpen() {
    return stopped.getCount() > 0;
  }

  /** Waits, but not beyond the end of the runner. */
  private void pauseFor(Duration time) {
    try {
      if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Tries.StoppedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Tries.StoppedException();
    }
  }

  /** Keeps a loop alive through an outage of the store; what it could not do comes round again. */
  private void keepGoing(String name, Runnable loop) {
    Runnable work =
        () -> {
          while (isOpen()) {
            try {
              loop.run();
            } catch (Tries.StoppedException e) {
              return;
            } catch (RuntimeException e) {
              System.err.println("The " + name + " stumbles and goes on: " + e);
              LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
          }
        };
    threads.add(Thread.ofVirtual().name(name).start(work));
  }

  /** Stops at the next safe point; what is unfinished is done at the next start. */
  @Override
  public void close() {
    stopped.countDown();
    wake();
    speaker.close();
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
