package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When people are reminded of a promise: at half of its time, so long before its end, at its end,
 * then regularly.
 *
 * @param half whether there is a step at half of the time
 * @param before how long before the end, longest first
 * @param overdueEvery how often after the end
 */
public record ReminderSchedule(boolean half, List<Duration> before, Duration overdueEvery) {
  public ReminderSchedule {
    before = List.copyOf(before);
    if (overdueEvery.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("overdue steps are at least a minute apart");
    }
  }

  /** The steps up to the end, in order; a step that would lie before the promise is left out. */
  public List<Instant> steps(Instant from, Instant dueAt) {
    List<Instant> steps = new ArrayList<>();
    if (half) {
      steps.add(from.plus(Duration.between(from, dueAt).dividedBy(2)));
    }
    before.stream().map(dueAt::minus).filter(from::isBefore).forEach(steps::add);
    steps.add(dueAt);
    steps.sort(null);
    return steps;
  }
}
