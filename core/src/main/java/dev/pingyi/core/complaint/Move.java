package dev.pingyi.core.complaint;

import dev.pingyi.events.CivicEvent;
import java.util.List;

/** A complaint after a step, and what happened by it. */
public record Move(Complaint after, List<CivicEvent> events) {
  public Move {
    events = List.copyOf(events);
  }

  static Move to(Complaint after, CivicEvent... events) {
    return new Move(after, List.of(events));
  }
}
