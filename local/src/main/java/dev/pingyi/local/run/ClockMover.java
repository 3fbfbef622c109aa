package dev.pingyi.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Moves the office clock, one move after the other, and does on the way what falls due. */
final class ClockMover {
  /** Everything has an end, also a settling while others go on talking. */
  private static final Duration SETTLE_AT_MOST = Duration.ofMinutes(10);

  private static final Duration TICK = Duration.ofMinutes(1);

  private static final Duration LOOK_EVERY = Duration.ofMillis(1);

  private final OfficeClock clock;
  private final LocalQueue queue;
  private final NextDue nextDue;
  private final NextDue nextAnnouncement;
  private final EventDispatcher dispatcher;
  private final DoorSchedules schedules;
  private final Stop stop;
  private final ReentrantLock turn = new ReentrantLock(true);
  private long tickedAt;

  ClockMover(RunnerParts platform, EventDispatcher dispatcher, DoorSchedules schedules, Stop stop) {
    this.clock = platform.clock();
    this.queue = platform.queue();
    this.nextDue = platform.nextDue();
    this.nextAnnouncement = platform.nextAnnouncement();
    this.dispatcher = dispatcher;
    this.schedules = schedules;
    this.stop = stop;
  }

  /** The schedules of the present minute. */
  void minute() {
    inTurn(
        () -> {
          schedules.run();
          return clock;
        });
  }

  /** The number of messages that were waiting when all else was done. */
  long settle() {
    return inTurn(this::settled);
  }

  Runner.Moved forward(Duration by) {
    return inTurn(() -> move(clock.instant().plus(by)));
  }

  Runner.Moved to(Instant target) {
    return inTurn(() -> move(target));
  }

  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private Runner.Moved move(Instant target) {
    Instant from = clock.instant();
    if (target.isBefore(from)) {
      throw new Runner.BackwardsException();
    }
    tick();
    for (Instant at = from; at.isBefore(target); ) {
      at = nextStop(at, target);
      if (System.nanoTime() - tickedAt > TICK.toNanos()) {
        tick();
      }
      clock.advanceTo(at);
      tick();
    }
    return new Runner.Moved(target, minute(target) - minute(from));
  }

  /**
   * Also right before the clock jumps: what has passed by the real one, while the office's stood or
   * much was settled, is then no time without ticks.
   */
  private void tick() {
    schedules.run();
    tickedAt = System.nanoTime();
    settled();
  }

  /** The next full minute with something to do, or the target. */
  private Instant nextStop(Instant at, Instant target) {
    Optional<Instant> due = nextDue.after(at, target).map(ClockMover::fullMinute);
    return Stream.of(due, nextAnnouncement.after(at, target), Optional.of(target))
        .flatMap(Optional::stream)
        .filter(next -> !next.isAfter(target))
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

  /**
   * Everything that is there to be done at once is done, and what came of it too. What still waits
   * is counted by the very look that found the queue quiet: a moment later its time may have come,
   * and it would count as neither waiting nor to be done.
   */
  private long settled() {
    long end = System.nanoTime() + SETTLE_AT_MOST.toNanos();
    while (true) {
      long through = queue.through();
      boolean dispatched = dispatcher.drain() > 0;
      LocalQueue.Load load = queue.load();
      boolean quiet = load.now() == 0;
      boolean spoke = queue.through() != through;
      if (!quiet) {
        stop.orAfter(LOOK_EVERY);
      }
      boolean ticked = schedules.runIfDue();
      if (quiet && !dispatched && !spoke && !ticked) {
        return load.delayed();
      }
      if (System.nanoTime() > end) {
        return load.now() + load.delayed();
      }
    }
  }
}
