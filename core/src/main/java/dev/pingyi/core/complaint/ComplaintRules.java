package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Asked;
import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Owed;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.ReminderSchedule;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.CivicEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * ClosingReason a complaint opens, is spoken of, is answered by the office and ends by the clock.
 * What the citizen and the unit do to it afterwards is in {@link FollowUpRules}.
 */
public final class ComplaintRules {
  private final RuleBooks books;

  public ComplaintRules(RuleBooks books) {
    this.books = books;
  }

  /** A bad rating is a complaint from its second grade on. */
  public Transition open(Rating rating, Unit unit, Instant scannedAt, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    Deadline deadline = Deadline.given(now, now.plus(promises.call()), promises.callSchedule());
    Milestones times =
        new Milestones(
            Map.of(
                MilestoneNames.SCANNED,
                scannedAt,
                MilestoneNames.RATED,
                now,
                MilestoneNames.OPENED,
                now));
    CaseFile file = CaseFile.opened(rating, unit, deadline.dueAt(), times);
    return Transition.to(
        new Received(file, deadline, silenceEnds(now)),
        new CivicEvent.ComplaintOpened(
            rating.reference(), unit.id(), unit.area(), deadline.dueAt(), now));
  }

  /** The citizen said more; while staff are not told, the silence begins anew. */
  public Complaint add(Complaint complaint, RatingDetails addition, Instant now) {
    CaseFile.Change file = complaint.file().next();
    file.matter = addition.matter();
    file.reasons = addition.reasons();
    file.phone = addition.phone();
    file.words = addition.words();
    file.callTime = addition.callTime();
    Complaint said = complaint.with(file.done());
    return said instanceof Received r && !r.file().isTold()
        ? new Received(r.file(), r.deadline(), silenceEnds(now))
        : said;
  }

  /** The talk has ended, or been silent long enough: the call-back staff are to be told, once. */
  public Optional<Transition> tell(Complaint complaint, Instant now) {
    if (!(complaint instanceof Received received) || received.file().isTold()) {
      return Optional.empty();
    }
    CaseFile.Change file = received.file().next();
    file.told = now;
    file.times = file.times.pass(MilestoneNames.TOLD, now);
    return Optional.of(
        Transition.to(
            new Received(file.done(), received.deadline(), received.tellAt()),
            new CivicEvent.ComplaintReady(complaint.reference(), complaint.file().area(), now)));
  }

  /** What the clock alone brings about; empty if nothing is due. */
  public Optional<Transition> tick(Complaint complaint, Instant now) {
    if (complaint.nextDueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    return switch (complaint) {
      case Received r when !r.file().isTold() && !r.tellAt().isAfter(now) -> tell(r, now);
      case Owed owed -> Optional.of(step(owed, now));
      case Asked asked -> Optional.of(close(asked, ClosingReason.UNCONFIRMED, now));
      case Closed _ -> Optional.empty();
    };
  }

  /** A try to reach the citizen. */
  public Transition attempt(
      CallOwed complaint, CallAttempt.Outcome outcome, String member, Instant now) {
    CaseFile file = attempted(complaint.file(), outcome, member, now).done();
    return Transition.to(
        new Calling(file, complaint.deadline()),
        new CivicEvent.CallAttempted(
            complaint.reference(), outcome.code(), file.attempts().size(), now));
  }

  /** Settled on the call; the citizen is asked. A call is taken as made. */
  public Transition settle(CallOwed complaint, String member, Instant now) {
    CaseFile file = reached(complaint.file(), member, now).done();
    Instant confirmBy = now.plus(books.inForce(now).promises().settledConfirmWithin());
    return Transition.to(
        new Settled(file, confirmBy), new CivicEvent.ComplaintSettled(complaint.reference(), now));
  }

  /** The unit has to solve it; no deduction. */
  public Transition assign(CallOwed complaint, String member, Instant now) {
    CaseFile file = reached(complaint.file(), member, now).done();
    Deadline deadline = later(now, books.inForce(now).promises().assignedWorkingDays());
    return Transition.to(
        new Assigned(file, deadline),
        new CivicEvent.ComplaintAssigned(
            complaint.reference(), file.unit(), deadline.dueAt(), now));
  }

  /** To the inspectors; possible on the written words alone. */
  public Transition refer(CallOwed complaint, Instant now) {
    return refer(complaint.file().next(), now);
  }

  Transition refer(CaseFile.Change change, Instant now) {
    CaseFile file = change.done();
    Deadline deadline = later(now, books.inForce(now).promises().verdictWorkingDays());
    return Transition.to(
        new Referred(file, deadline),
        new CivicEvent.ComplaintReferred(file.reference(), file.area(), deadline.dueAt(), now));
  }

  /** Upheld: {@code points} were taken off, {@code left} remain; the unit owes a remedy. */
  public Transition uphold(Referred complaint, String reason, int points, int left, Instant now) {
    CaseFile.Change file = complaint.file().next();
    file.verdict = Verdict.UPHELD;
    file.verdictReason = reason;
    file.times = file.times.pass(MilestoneNames.DECIDED, now).pass(MilestoneNames.DEDUCTED, now);
    Deadline deadline = later(now, books.inForce(now).promises().remedyWorkingDays());
    return Transition.to(
        new Remedying(file.done(), deadline),
        new CivicEvent.ComplaintUpheld(
            complaint.reference(), complaint.file().unit(), points, left, now));
  }

  /** Not upheld: the complaint ends. */
  public Transition revoke(Referred complaint, String reason, Instant now) {
    CaseFile.Change file = complaint.file().next();
    file.verdict = Verdict.REVOKED;
    file.verdictReason = reason;
    file.times = file.times.pass(MilestoneNames.DECIDED, now);
    return Transition.to(
        new Closed(file.done(), ClosingReason.REVOKED, now),
        new CivicEvent.ComplaintRevoked(complaint.reference(), complaint.file().unit(), now),
        closed(complaint.reference(), ClosingReason.REVOKED, now));
  }

  /** Whether a deadline to the citizen is broken: over, and nobody has reached the citizen. */
  public static boolean isOverdue(Complaint complaint, Instant now) {
    return complaint instanceof Owed owed && owed.deadline().isOver(now) && !isAnswered(complaint);
  }

  /** A new deadline of a call, after the citizen objected. */
  Calling callAgain(CaseFile file, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    return new Calling(
        file, Deadline.given(now, now.plus(promises.call()), promises.callSchedule()));
  }

  Deadline later(Instant now, int workingDays) {
    return Deadline.given(
        now,
        books.workingDaysAfter(now, workingDays),
        books.inForce(now).promises().laterSchedule());
  }

  /** Two steps that are written at once count as one version: that of the first. */
  public static Complaint inOneWrite(Complaint later, Complaint first) {
    return later.with(later.file().atVersion(first.file().version()));
  }

  static Transition close(Complaint complaint, ClosingReason how, Instant now) {
    CaseFile.Change file = complaint.file().next();
    if (how == ClosingReason.CONFIRMED) {
      file.times = file.times.pass(MilestoneNames.CONFIRMED, now);
    }
    return Transition.to(
        new Closed(file.done(), how, now), closed(complaint.reference(), how, now));
  }

  static CivicEvent closed(String reference, ClosingReason how, Instant now) {
    return new CivicEvent.ComplaintClosed(
        reference, how.name().toLowerCase(java.util.Locale.ROOT), now);
  }

  private Transition step(Owed owed, Instant now) {
    RuleBook.Promises promises = books.inForce(now).promises();
    ReminderSchedule schedule =
        owed instanceof CallOwed ? promises.callSchedule() : promises.laterSchedule();
    CaseFile.Change change = owed.file().next();
    change.reminders = change.reminders + 1;
    CaseFile file = change.done();
    Complaint after = owed.with(file, owed.deadline().stepped(now, schedule));
    return Transition.to(after, spoken(owed, file, now));
  }

  private static CivicEvent spoken(Owed owed, CaseFile file, Instant now) {
    Instant dueAt = owed.deadline().dueAt();
    String stage = stage(owed);
    int reminders = file.reminders();
    return owed.deadline().isOver(now) && !isAnswered(owed)
        ? new CivicEvent.ComplaintOverdue(
            file.reference(), file.area(), stage, dueAt, reminders, now)
        : new CivicEvent.ComplaintReminded(
            file.reference(), file.area(), stage, dueAt, reminders, now);
  }

  /** A citizen who was reached in time is not overdue, even while the result is unrecorded. */
  private static boolean isAnswered(Complaint complaint) {
    return complaint instanceof CallOwed && complaint.file().reached();
  }

  private static String stage(Owed owed) {
    return switch (owed) {
      case CallOwed _ -> "call";
      case Referred _ -> "verdict";
      case RemedyOwed _ -> "remedy";
    };
  }

  private Instant silenceEnds(Instant now) {
    return now.plus(books.inForce(now).talk().silence());
  }

  private static CaseFile.Change reached(CaseFile file, String member, Instant now) {
    return file.reached() ? file.next() : attempted(file, CallAttempt.Outcome.REACHED, member, now);
  }

  private static CaseFile.Change attempted(
      CaseFile file, CallAttempt.Outcome outcome, String member, Instant now) {
    CaseFile.Change change = file.next();
    change.attempts.add(new CallAttempt(now, outcome, member, false, false));
    if (outcome != CallAttempt.Outcome.NO_ANSWER) {
      change.times = change.times.pass(MilestoneNames.CALLED, now);
    }
    return change;
  }
}
