package dev.pingyi.core.complaint;

import dev.pingyi.core.rulebook.Ladder;
import java.time.Instant;

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

  /** Given now, due at {@code dueAt}, with the first step of {@code ladder}. */
  public static Deadline given(Instant now, Instant dueAt, Ladder ladder) {
    return new Deadline(now, dueAt, dueAt).stepped(now, ladder);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(dueAt);
  }

  /**
   * The same promise with the first step after {@code now}; steps missed meanwhile are one step.
   */
  public Deadline stepped(Instant now, Ladder ladder) {
    return new Deadline(from, dueAt, ladder.nextAfter(now, from, dueAt));
  }
}
