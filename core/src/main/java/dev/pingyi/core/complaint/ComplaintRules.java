package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Asked;
import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Owed;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.ComplaintEvent.CallAttempted;
import dev.pingyi.events.ComplaintEvent.ComplaintAssigned;
import dev.pingyi.events.ComplaintEvent.ComplaintClosed;
import dev.pingyi.events.ComplaintEvent.ComplaintOpened;
import dev.pingyi.events.ComplaintEvent.ComplaintOverdue;
import dev.pingyi.events.ComplaintEvent.ComplaintReady;
import dev.pingyi.events.ComplaintEvent.ComplaintReferred;
import dev.pingyi.events.ComplaintEvent.ComplaintReminded;
import dev.pingyi.events.ComplaintEvent.ComplaintRevoked;
import dev.pingyi.events.ComplaintEvent.ComplaintSettled;
import dev.pingyi.events.ComplaintEvent.ComplaintUpheld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a complaint opens, is ready for staff, is answered by the office and ends by the clock. What
 * the citizen and the unit do to it afterwards is in {@link FollowUpRules} and {@link AppealRules}.
 */
public final class ComplaintRules {
  private final RuleBooks books;

  public ComplaintRules(RuleBooks books) {
    this.books = books;
  }

  /** A bad rating is a complaint from its second grade on. Nobody is told yet: {@link #ready}. */
  public Transition open(Rating rating, Unit unit, Instant scannedAt, Stamp stamp) {
    Instant now = stamp.at();
    Deadline deadline = Duty.CALL.deadline(books, now);
    Opening opening =
        new Opening(
            rating.account(),
            unit.id(),
            unit.area(),
            rating.counter(),
            rating.matterGrade(),
            rating.personGrade(),
            scannedAt,
            now,
            deadline.dueAt());
    CaseFile file =
        CaseFile.of(rating.reference(), opening, RatingDetails.of(rating.matter(), List.of()));
    return Transition.to(
        new Received(file, deadline, silenceEnds(now)),
        Action.OPEN,
        stamp,
        new ComplaintOpened(
            rating.reference(), unit.id(), unit.area(), deadline.dueAt(), stamp.by(), now));
  }

  /** The citizen said more, or took it back; while staff are not told, the silence begins anew. */
  public Transition change(Complaint complaint, RatingDetails details, Action how, Stamp stamp) {
    Complaint said = complaint.with(complaint.file().with(details));
    Complaint after =
        said instanceof Received r && !r.file().calls().isTold()
            ? new Received(r.file(), r.deadline(), silenceEnds(stamp.at()))
            : said;
    return Transition.to(after, how, stamp);
  }

  /**
   * The talk has ended, or been silent long enough: the complaint is ready for the call-back staff,
   * who are told once.
   */
  public Optional<Transition> ready(Complaint complaint, Stamp stamp) {
    if (!(complaint instanceof Received received) || received.file().calls().isTold()) {
      return Optional.empty();
    }
    CaseFile file = received.file();
    return Optional.of(
        Transition.to(
            received.with(file.with(file.calls().told(stamp.at()))),
            Action.READY,
            stamp,
            new ComplaintReady(file.reference(), file.opening().area(), stamp.by(), stamp.at())));
  }

  /** What the clock alone brings about; empty if nothing is due. */
  public Optional<Transition> tick(Complaint complaint, Instant now) {
    if (complaint.stateDueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    Stamp clock = Stamp.clock(now);
    return switch (complaint) {
      case Received r when !r.file().calls().isTold() && !r.tellAt().isAfter(now) ->
          ready(r, clock);
      case Owed owed -> Optional.of(remind(owed, clock));
      case Asked asked ->
          Optional.of(close(asked, ClosingReason.UNCONFIRMED, Action.CLOSE_UNANSWERED, clock));
      case Closed _ -> Optional.empty();
    };
  }

  /** A try to reach the citizen. */
  public Transition attempt(CallOwed complaint, CallAttempt.Outcome outcome, Stamp stamp) {
    Calls calls = complaint.file().calls().with(outcome, stamp);
    boolean reached = outcome == CallAttempt.Outcome.REACHED;
    return Transition.to(
        new Calling(complaint.file().with(calls), complaint.deadline()),
        reached ? Action.REACHED : Action.NO_ANSWER,
        stamp,
        new CallAttempted(
            complaint.reference(),
            outcome.code(),
            calls.attempts().size(),
            stamp.by(),
            stamp.at()));
  }

  /** Settled on the call; the citizen is asked. A call is taken as made. */
  public Transition settle(CallOwed complaint, Stamp stamp) {
    return Transition.to(
        new Settled(reached(complaint, stamp), Duty.WORD_ON_CALL.dueAt(books, stamp.at())),
        Action.SETTLE,
        stamp,
        new ComplaintSettled(complaint.reference(), stamp.by(), stamp.at()));
  }

  /** The unit has to solve it; no deduction. A call is taken as made where one was possible. */
  public Transition assign(CallOwed complaint, Stamp stamp) {
    Deadline deadline = Duty.SOLUTION.deadline(books, stamp.at());
    return Transition.to(
        new Assigned(reached(complaint, stamp), deadline),
        Action.ASSIGN,
        stamp,
        new ComplaintAssigned(
            complaint.reference(),
            complaint.file().opening().unit(),
            deadline.dueAt(),
            stamp.by(),
            stamp.at()));
  }

  /** To the inspectors; possible on the written words alone. */
  public Transition refer(CallOwed complaint, Stamp stamp) {
    return refer(complaint.file(), Action.REFER, stamp);
  }

  Transition refer(CaseFile file, Action how, Stamp stamp) {
    Deadline deadline = Duty.VERDICT.deadline(books, stamp.at());
    return Transition.to(
        new Referred(file, deadline),
        how,
        stamp,
        new ComplaintReferred(
            file.reference(), file.opening().area(), deadline.dueAt(), stamp.by(), stamp.at()));
  }

  /** Upheld: the points were taken off in the same decision; the unit owes a remedy. */
  public Transition uphold(Referred complaint, PointsEffect points, Stamp stamp) {
    CaseFile file = complaint.file().with(new Inquiry(Verdict.UPHELD, stamp.at()));
    return Transition.to(
        new Remedying(file, Duty.REMEDY.deadline(books, stamp.at())),
        Action.UPHOLD,
        stamp,
        new ComplaintUpheld(
            complaint.reference(),
            file.opening().unit(),
            -points.change(),
            points.left(),
            stamp.by(),
            stamp.at()));
  }

  /** Not upheld: the complaint ends. */
  public Transition revoke(Referred complaint, Stamp stamp) {
    CaseFile file = complaint.file().with(new Inquiry(Verdict.REVOKED, stamp.at()));
    return Transition.to(
        new Closed(file, ClosingReason.REVOKED, stamp.at()),
        Action.REVOKE,
        stamp,
        new ComplaintRevoked(complaint.reference(), file.opening().unit(), stamp.by(), stamp.at()),
        closed(complaint.reference(), ClosingReason.REVOKED, stamp));
  }

  /** Whether a promise to the citizen is broken: over, and nobody has reached the citizen. */
  public static boolean isOverdue(Complaint complaint, Instant now) {
    return complaint instanceof Owed owed && owed.deadline().isOver(now) && !isAnswered(complaint);
  }

  /** A new promise of a call, after the citizen objected. */
  Calling callAgain(CaseFile file, Instant now) {
    CaseFile objected = file.with(file.calls().anew()).with(file.remedy().objected());
    return new Calling(objected, Duty.CALL.deadline(books, now));
  }

  static Transition close(Complaint complaint, ClosingReason reason, Action how, Stamp stamp) {
    return Transition.to(
        new Closed(complaint.file(), reason, stamp.at()),
        how,
        stamp,
        closed(complaint.reference(), reason, stamp));
  }

  static CivicEvent closed(String reference, ClosingReason reason, Stamp stamp) {
    return new ComplaintClosed(reference, reason.code(), stamp.by(), stamp.at());
  }

  private Transition remind(Owed owed, Stamp clock) {
    Instant now = clock.at();
    Duty duty = Workflow.of(owed.state()).duty();
    Deadline next = owed.deadline().stepped(now, duty.reminders(books, now));
    return Transition.to(
        owed.with(owed.file(), next), Action.REMIND, clock, reminder(owed, duty, clock));
  }

  private static CivicEvent reminder(Owed owed, Duty duty, Stamp clock) {
    String area = owed.file().opening().area();
    Instant dueAt = owed.deadline().dueAt();
    int reminders = owed.file().reminders() + 1;
    return isOverdue(owed, clock.at())
        ? new ComplaintOverdue(
            owed.reference(), area, duty.code(), dueAt, reminders, clock.by(), clock.at())
        : new ComplaintReminded(
            owed.reference(), area, duty.code(), dueAt, reminders, clock.by(), clock.at());
  }

  /** A citizen who was reached in time is not overdue, even while the result is unrecorded. */
  private static boolean isAnswered(Complaint complaint) {
    return complaint instanceof CallOwed && complaint.file().calls().isReached();
  }

  private Instant silenceEnds(Instant now) {
    return now.plus(books.inForce(now).talk().silence());
  }

  private static CaseFile reached(CallOwed complaint, Stamp stamp) {
    Calls calls = complaint.file().calls();
    return calls.isReached() || !complaint.file().isTouched()
        ? complaint.file()
        : complaint.file().with(calls.with(CallAttempt.Outcome.REACHED, stamp));
  }
}
