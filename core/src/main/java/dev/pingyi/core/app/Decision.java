package dev.pingyi.core.app;

import dev.pingyi.events.Recorded;
import java.util.List;

/**
 * What becomes true and what happened: committed together or not at all.
 *
 * @param events with ids derived from their cause
 */
public record Decision(List<Change> changes, List<Recorded> events) {
  public Decision {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  public static Decision of(Change... changes) {
    return new Decision(List.of(changes), List.of());
  }
}
