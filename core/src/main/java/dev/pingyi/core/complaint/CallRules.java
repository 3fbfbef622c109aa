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
import java.util.List;
import java.util.Optional;

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
        new Calling(
            complaint.file().with(calls),
            reached ? contacted(complaint, stamp) : complaint.deadline()),
        reached ? Action.REACHED : Action.NO_ANSWER,
        stamp,
        new CallAttempted(
            complaint.reference(),
            outcome.code(),
            calls.attempts().size(),
            stamp.by(),
            stamp.at()));
  }

  /** What there is to say of the latest call, for the office alone. */
  public Transition note(CallOwed complaint, Stamp stamp) {
    return Transition.to(complaint, Action.NOTE, stamp);
  }

  /** Settled on the call; the citizen is asked. A call is taken as made. */
  public Transition settle(CallOwed complaint, Stamp stamp) {
    return Transition.to(
        new Settled(reached(complaint, stamp), Duty.WORD_ON_CALL.dueAt(books, stamp.at())),
        Action.SETTLE,
        stamp,
        new ComplaintSettled(complaint.reference(), stamp.by(), stamp.at()));
  }

  /**
   * The unit has to solve it, and is told by {@link HandOver}; no deduction. A call is taken as
   * made where one was possible.
   */
  public Transition assign(CallOwed complaint, Stamp stamp) {
    Instant tellAt = HandOver.after(books, stamp.at());
    Deadline deadline = Duty.SOLUTION.deadline(books, tellAt);
    CaseFile file = reached(complaint, stamp);
    return Transition.to(
        new Assigned(file.with(file.remedy().tellingAt(tellAt)), deadline),
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

  /**
   * The end of the promise once the citizen was reached: it never comes earlier, and later only as
   * far as the result of a call that was made in time takes. A second contact, and one that came
   * too late, move nothing.
   */
  Deadline contacted(CallOwed complaint, Stamp stamp) {
    Deadline promise = complaint.deadline();
    Instant end = Duty.RESULT.dueAt(books, stamp.at());
    boolean first = !complaint.file().calls().isReached();
    return first && !promise.isOver(stamp.at()) && end.isAfter(promise.dueAt())
        ? ending(promise, end, stamp.at())
        : promise;
  }

  /** There was no such call: the promise goes on as it was given. */
  Deadline asPromised(Deadline deadline, Instant now) {
    Instant end = Duty.CALL.dueAt(books, deadline.from());
    if (end.equals(deadline.dueAt())) {
      return deadline;
    }
    // If that end has passed meanwhile, its step is still to be told.
    return now.isBefore(end) ? ending(deadline, end, now) : new Deadline(deadline.from(), end, end);
  }

  private Deadline ending(Deadline promise, Instant end, Instant now) {
    return new Deadline(promise.from(), end, end).stepped(now, Duty.RESULT.ladder(books, now));
  }

  /** Whether the act, if it is done now, takes a call as made that nobody has recorded. */
  public static boolean takesCall(Complaint complaint, Action action) {
    return (action == Action.SETTLE || action == Action.ASSIGN)
        && complaint instanceof CallOwed owed
        && takesCall(owed);
  }

  private static boolean takesCall(CallOwed complaint) {
    return !complaint.file().calls().isReached() && complaint.file().isTouched();
  }

  /** Whether the newest such act took one; nobody had recorded it by itself. */
  public static boolean tookCall(Complaint after, Action action) {
    List<CallAttempt> attempts = after.file().calls().attempts();
    Optional<HistoryEntry> reached = after.file().history().last(Action.REACHED);
    return (action == Action.SETTLE || action == Action.ASSIGN)
        && !attempts.isEmpty()
        && attempts.getLast().isCall()
        && after
            .file()
            .history()
            .last(action)
            .filter(act -> act.at().equals(attempts.getLast().at()))
            .filter(act -> reached.filter(call -> call.at().equals(act.at())).isEmpty())
            .isPresent();
  }

  /** A new promise of a call, after the citizen objected. */
  Calling callAgain(CaseFile file, Instant now) {
    CaseFile objected = file.with(file.calls().anew()).with(file.remedy().objected());
    return new Calling(objected, Duty.CALL.deadline(books, now, file.details()));
  }

  private static CaseFile reached(CallOwed complaint, Stamp stamp) {
    Calls calls = complaint.file().calls();
    return takesCall(complaint)
        ? complaint.file().with(calls.with(CallAttempt.Outcome.REACHED, stamp))
        : complaint.file();
  }
}
