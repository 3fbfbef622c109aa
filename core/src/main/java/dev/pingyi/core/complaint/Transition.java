package dev.pingyi.core.complaint;

import dev.pingyi.events.CivicEvent;
import java.util.ArrayList;
import java.util.List;

/** A complaint after a step, and what happened by it. */
public record Transition(Complaint after, List<CivicEvent> events) {
  public Transition {
    events = List.copyOf(events);
  }

  /** A step that is written into the complaint's history as done by {@code stamp}. */
  static Transition to(Complaint after, Action action, Stamp stamp, CivicEvent... events) {
    HistoryEntry entry = new HistoryEntry(action, stamp.by(), after.state(), stamp.at(), 1);
    return new Transition(after.with(after.file().next(entry)), List.of(events));
  }

  /** Two steps that are written at once count as one version: that of the first. */
  public Transition inOneWriteWith(Transition first) {
    CaseFile file = after.file().atVersion(first.after().file().version());
    return new Transition(after.with(file), both(first.events, events));
  }

  private static List<CivicEvent> both(List<CivicEvent> first, List<CivicEvent> then) {
    List<CivicEvent> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
