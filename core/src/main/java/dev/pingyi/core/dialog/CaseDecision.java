package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.MilestoneNames;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns a complaint's move into a decision: the record, what is counted by it, and its events. */
public final class CaseDecision {
  private final Office office;

  public CaseDecision(Office office) {
    this.office = office;
  }

  /** The decision of a move from {@code before}. */
  public Decision of(Complaint before, Transition move, Instant now) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.PutComplaint(move.after()));
    count(before, move.after(), now, changes);
    if (move.after() instanceof Closed && !(before instanceof Closed)) {
      eraseLater(move.after(), now, changes);
    }
    return new Decision(changes, envelope(move.after(), move.events()));
  }

  /** The events of a complaint's version; their ids make them unique to it. */
  static List<EventEnvelope> envelope(Complaint after, List<CivicEvent> events) {
    long version = after.file().version();
    return events.stream().map(e -> envelope(after.reference(), version, e)).toList();
  }

  static EventEnvelope envelope(String subject, long version, CivicEvent event) {
    return new EventEnvelope(
        subject + "/" + version + "/" + event.getClass().getSimpleName(), event);
  }

  /** Verdicts are counted when they fall, the end of a complaint in the month that it opened. */
  private void count(Complaint before, Complaint after, Instant now, List<Change> changes) {
    RuleBooks books = office.books();
    CaseFile file = after.file();
    if (isUndecided(before) && !isUndecided(after)) {
      changes.add(
          new Change.Count(
              file.unit(),
              books.month(file.openedAt()),
              Counts.complaintEnded(),
              file.reference()));
    }
    Verdict was = before.file().verdict();
    Verdict is = file.verdict();
    if (was != is) {
      Counts counts = Counts.verdict(upheld(is), is == Verdict.REVOKED ? 1 : 0);
      changes.add(new Change.Count(file.unit(), books.month(now), counts, file.reference()));
    }
    if (was == Verdict.UPHELD && is != was) {
      // Taken back where it was counted: a new year must not begin below nothing.
      Instant decided = file.times().passed().getOrDefault(MilestoneNames.DECIDED, now);
      changes.add(
          new Change.Count(
              file.unit(), books.month(decided), Counts.verdict(-1, 0), file.reference()));
    }
  }

  /** What is personal is kept for so many days after the end, then deleted. */
  private void eraseLater(Complaint closed, Instant now, List<Change> changes) {
    Duration kept = Duration.ofDays(office.books().inForce(now).talk().contactDaysKept());
    office
        .store()
        .contact(closed.reference())
        .ifPresent(contact -> changes.add(new Change.PutContact(contact.eraseAt(now.plus(kept)))));
  }

  private static boolean isUndecided(Complaint complaint) {
    return !(complaint instanceof Closed) && complaint.file().verdict() == Verdict.NONE;
  }

  private static int upheld(Verdict verdict) {
    return verdict == Verdict.UPHELD ? 1 : 0;
  }
}
