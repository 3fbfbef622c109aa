package dev.pingyi.core.complaint;

import java.time.Instant;

/**
 * One line of a complaint's time line.
 *
 * @param by who did it, an {@code Actor}'s code
 * @param state where the complaint stood afterwards
 * @param at the first time
 * @param times more than one for what is done again and again with nothing else in between:
 *     reminders, additions
 */
public record HistoryEntry(Action action, String by, State state, Instant at, int times) {
  /** The same done once more right after. */
  boolean isRepeatedBy(HistoryEntry next) {
    return action == next.action && by.equals(next.by) && state == next.state;
  }

  HistoryEntry onceMore() {
    return new HistoryEntry(action, by, state, at, times + 1);
  }
}
