package dev.pingyi.core.store;

import dev.pingyi.events.EventEnvelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes true and what happened: committed together or not at all.
 *
 * @param changes each of another record; only counts may be there several times
 * @param events with ids derived from their cause
 */
public record Decision(List<Change> changes, List<EventEnvelope> events) {
  public static final Decision NOTHING = new Decision(List.of(), List.of());

  public Decision {
    changes = something(changes);
    events = List.copyOf(events);
    Set<String> touched = new HashSet<>();
    for (Change change : changes) {
      // No store could say which of the two is true afterwards.
      if (!change.touches().isEmpty() && !touched.add(change.touches())) {
        throw new IllegalArgumentException("decided twice: " + change.touches());
      }
    }
  }

  /** Without what changes nothing, which a store could not write. */
  private static List<Change> something(List<Change> changes) {
    List<Change> some = new ArrayList<>(changes);
    some.removeIf(Change::isNothing);
    return List.copyOf(some);
  }

  /** Both, in one commit. */
  public Decision and(Decision other) {
    List<Change> both = new ArrayList<>(changes);
    both.addAll(other.changes);
    List<EventEnvelope> all = new ArrayList<>(events);
    all.addAll(other.events);
    return new Decision(both, all);
  }

  public Decision and(Change change) {
    return and(of(change));
  }

  public static Decision of(Change... changes) {
    return new Decision(List.of(changes), List.of());
  }
}
