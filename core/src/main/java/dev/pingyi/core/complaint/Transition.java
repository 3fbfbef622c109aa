package dev.pingyi.core.complaint;

import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.util.ArrayList;
import java.util.List;

/** A complaint after a step, and what happened by it. */
public record Transition(Complaint after, List<CivicEvent> events) {
  public Transition {
    events = List.copyOf(events);
  }

  /** A step that is written into the complaint's history as done by {@code stamp}. */
  static Transition to(Complaint after, Action action, Stamp stamp, CivicEvent... events) {
    HistoryEntry entry =
        new HistoryEntry(action, stamp.by(), after.state(), stamp.at(), 1, stamp.words());
    Holder holder = ClaimRules.after(after.file(), after.state(), action, stamp);
    CaseFile file = after.file().next(entry).heldBy(holder);
    Calls calls = file.calls().judged(FirstCall.of(after, stamp.at()));
    return new Transition(after.with(file.with(calls)), List.of(events));
  }

  /** Two steps that are written at once count as one version: that of the first. */
  public Transition inOneWriteWith(Transition first) {
    CaseFile file = after.file().atVersion(first.after().file().version());
    return new Transition(after.with(file), both(first.events, events));
  }

  /** The same, and this happened by it, too. */
  Transition and(CivicEvent event) {
    return new Transition(after, both(events, List.of(event)));
  }

  /** The events as they are kept; their ids make them unique to the complaint's version. */
  public List<EventEnvelope> envelopes() {
    return events.stream()
        .map(e -> envelope(after.reference(), after.file().version(), e))
        .toList();
  }

  /** An event of a complaint, or of what hangs on it, at its version. */
  public static EventEnvelope envelope(String subject, long version, CivicEvent event) {
    return new EventEnvelope(
        subject + "/" + version + "/" + event.getClass().getSimpleName(), event);
  }

  private static List<CivicEvent> both(List<CivicEvent> first, List<CivicEvent> then) {
    List<CivicEvent> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
