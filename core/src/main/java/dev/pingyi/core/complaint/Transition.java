package dev.pingyi.core.complaint;

import dev.pingyi.events.CivicEvent;
import java.util.List;

/** A complaint after a step, and what happened by it. */
public record Transition(Complaint after, List<CivicEvent> events) {
  public Transition {
    events = List.copyOf(events);
  }

  static Transition to(Complaint after, CivicEvent... events) {
    return new Transition(after, List.of(events));
  }
}
