package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.CallAttempted;
import dev.pingyi.events.ComplaintEvent.ComplaintAssigned;
import dev.pingyi.events.ComplaintEvent.ComplaintReferred;
import dev.pingyi.events.ComplaintEvent.ComplaintSettled;
import java.time.Instant;

/** What the office does about a call that it owes: it tries, settles, assigns or refers. */
public final class CallRules {
  private final RuleBooks books;

  public CallRules(RuleBooks books) {
    this.books = books;
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

  /** A new promise of a call, after the citizen objected. */
  Calling callAgain(CaseFile file, Instant now) {
    CaseFile objected = file.with(file.calls().anew()).with(file.remedy().objected());
    return new Calling(objected, Duty.CALL.deadline(books, now, file.details()));
  }

  private static CaseFile reached(CallOwed complaint, Stamp stamp) {
    Calls calls = complaint.file().calls();
    return calls.isReached() || !complaint.file().isTouched()
        ? complaint.file()
        : complaint.file().with(calls.with(CallAttempt.Outcome.REACHED, stamp));
  }
}
