package dev.pingyi.core.complaint;

import dev.pingyi.core.rulebook.ReminderSchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something the office owes by an instant, and when the schedule speaks of it next.
 *
 * @param from when the promise was given
 * @param dueAt when it ends
 * @param nextAt the next step of the schedule; always later than the last one told
 */
public record Deadline(Instant from, Instant dueAt, Instant nextAt) {
  /** Nothing is owed. */
  static final Deadline NONE = new Deadline(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH);

  /** Given now, due at {@code dueAt}, with the first step of {@code schedule}. */
  public static Deadline given(Instant now, Instant dueAt, ReminderSchedule schedule) {
    return new Deadline(now, dueAt, dueAt).stepped(now, schedule);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(dueAt);
  }

  /**
   * The same promise with the first step after {@code now}; steps missed meanwhile are one step.
   */
  public Deadline stepped(Instant now, ReminderSchedule schedule) {
    return new Deadline(from, dueAt, next(now, schedule));
  }

  private Instant next(Instant now, ReminderSchedule schedule) {
    List<Instant> steps = schedule.steps(from, dueAt);
    for (Instant step : steps) {
      if (step.isAfter(now)) {
        return step;
      }
    }
    Duration every = schedule.overdueEvery();
    long told = Duration.between(dueAt, now).dividedBy(every) + 1;
    return dueAt.plus(every.multipliedBy(told));
  }
}
