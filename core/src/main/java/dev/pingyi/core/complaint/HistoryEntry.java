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
 * @param words what the office or the unit said with it, for those whom {@link Workflow} names;
 *     empty for what needs none. Letters and citizens' words are in {@link Contact}, sealed
 */
public record HistoryEntry(
    Action action, String by, State state, Instant at, int times, String words) {
  /** What may be shown of who did it: the role, never the member. */
  public String role() {
    int end = by.indexOf('/');
    return end < 0 ? by : by.substring(0, end);
  }

  /** The member's id; empty if no member did it. */
  public String member() {
    int end = by.indexOf('/');
    return end < 0 ? "" : by.substring(end + 1);
  }

  /** The same done once more right after. */
  boolean isRepeatedBy(HistoryEntry next) {
    return action == next.action && by.equals(next.by) && state == next.state;
  }

  HistoryEntry onceMore() {
    return new HistoryEntry(action, by, state, at, times + 1, words);
  }
}
