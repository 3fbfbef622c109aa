package dev.pingyi.core.complaint;

import dev.pingyi.core.rulebook.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something the office owes by an instant, and when the ladder speaks of it next.
 *
 * @param from when the promise was given
 * @param dueAt when it ends
 * @param nextAt the next step of the ladder; always later than the last one told
 */
public record Promise(Instant from, Instant dueAt, Instant nextAt) {
  /** Given now, due at {@code dueAt}, with the first step of {@code ladder}. */
  public static Promise given(Instant now, Instant dueAt, Ladder ladder) {
    return new Promise(now, dueAt, dueAt).stepped(now, ladder);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(dueAt);
  }

  /**
   * The same promise with the first step after {@code now}; steps missed meanwhile are one step.
   */
  public Promise stepped(Instant now, Ladder ladder) {
    return new Promise(from, dueAt, next(now, ladder));
  }

  private Instant next(Instant now, Ladder ladder) {
    List<Instant> steps = ladder.steps(from, dueAt);
    for (Instant step : steps) {
      if (step.isAfter(now)) {
        return step;
      }
    }
    Duration every = ladder.overdueEvery();
    long told = Duration.between(dueAt, now).dividedBy(every) + 1;
    return dueAt.plus(every.multipliedBy(told));
  }
}
