package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * When people are told of a promise: the steps of its schedule, moved to where somebody may be
 * spoken to and where the citizen wants to be called. A step moves forward, but never past the end
 * of the promise; steps that meet are one.
 *
 * @param window when the citizen wants to be called
 */
public record Ladder(ReminderSchedule schedule, SpeakingHours hours, CallWindow window) {
  /** The first instant after {@code now} at which a promise is spoken of. */
  public Instant nextAfter(Instant now, Instant from, Instant dueAt) {
    for (Instant step : steps(from, dueAt)) {
      if (step.isAfter(now)) {
        return step;
      }
    }
    Duration every = schedule.overdueEvery();
    Instant told = now;
    for (long days = Math.max(1, Duration.between(dueAt, now).dividedBy(every));
        !told.isAfter(now);
        days++) {
      told = hours.from(dueAt.plus(every.multipliedBy(days)));
    }
    return told;
  }

  /** Whether a step comes after the one that told of the end. */
  public boolean isEndTold(Instant step, Instant dueAt) {
    return step.isAfter(hours.from(dueAt));
  }

  /** All up to the end, which is told when somebody may be spoken to. */
  List<Instant> steps(Instant from, Instant dueAt) {
    TreeSet<Instant> steps = new TreeSet<>();
    for (Instant step : schedule.steps(from, dueAt)) {
      if (step.isBefore(dueAt)) {
        steps.add(spoken(wanted(step, dueAt), from, dueAt));
      }
    }
    // Who chose a time is to be called in it, so it is spoken of when that time comes.
    if (!window.isAny()) {
      for (Instant opens = opensAfter(from); opens.isBefore(dueAt); opens = opensAfter(opens)) {
        steps.add(spoken(opens, from, dueAt));
      }
    }
    steps.add(hours.from(dueAt));
    return List.copyOf(steps);
  }

  /**
   * Into the time that the citizen chose, if that leaves as much as the last step before the end.
   */
  private Instant wanted(Instant step, Instant dueAt) {
    Duration least =
        schedule.before().stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    boolean moves =
        !window.covers(step, hours.books().zone())
            && window.leaves(least, step, dueAt, hours.books().zone());
    return moves ? opensAfter(step) : step;
  }

  private Instant spoken(Instant step, Instant from, Instant dueAt) {
    Instant later = hours.from(step);
    if (later.isBefore(dueAt)) {
      return later;
    }
    Instant earlier = hours.before(step);
    return earlier.isAfter(from) ? earlier : later;
  }

  private Instant opensAfter(Instant at) {
    return window.opensAfter(at, hours.books().zone());
  }
}
