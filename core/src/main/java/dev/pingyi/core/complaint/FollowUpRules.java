package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.CitizenObjected;
import dev.pingyi.events.ContactEvent.LetterWritten;
import java.util.Optional;

/** What the citizen answers to what the office did, and what follows from it. */
public final class FollowUpRules {
  private final ComplaintRules rules;
  private final CallRules officeCalls;

  public FollowUpRules(RuleBooks books) {
    this.rules = new ComplaintRules(books);
    this.officeCalls = new CallRules(books);
  }

  /**
   * "I was called": kept once for each promise of a call, whatever the office has recorded; nothing
   * else changes by it.
   */
  public Optional<Transition> confirmCall(Complaint complaint, Stamp stamp) {
    Calls calls = complaint.file().calls();
    if (calls.confirmed().isPresent()) {
      return Optional.empty();
    }
    CaseFile file = complaint.file().with(calls.confirmed(stamp.at()));
    return Optional.of(Transition.to(complaint.with(file), Action.CONFIRM_CALL, stamp));
  }

  /**
   * "Nobody called": what was recorded as a call is disputed. A settled complaint reopens; while a
   * call is owed, its promise goes on as it was.
   */
  public Optional<Transition> denyCall(Complaint complaint, Stamp stamp) {
    Calls calls = complaint.file().calls();
    if (!calls.isReached()) {
      return Optional.empty();
    }
    CaseFile file = complaint.file().with(calls.disputed());
    return switch (complaint) {
      case Settled _ ->
          Optional.of(
              objected(
                  officeCalls.callAgain(file, stamp.at()),
                  Action.DENY_CALL,
                  Objection.NOT_CALLED,
                  stamp));
      case Assigned _, Referred _ ->
          Optional.of(
              objected(complaint.with(file), Action.DENY_CALL, Objection.NOT_CALLED, stamp));
      case CallOwed owed ->
          Optional.of(
              objected(
                  new Calling(file, officeCalls.asPromised(owed.deadline(), stamp.at())),
                  Action.DENY_CALL,
                  Objection.NOT_CALLED,
                  stamp));
      case Remedying _, Confirming _, Escalated _, Closed _ -> Optional.empty();
    };
  }

  /** "It is solved": the citizen's word closes the complaint. */
  public Transition solved(Settled complaint, Stamp stamp) {
    return ComplaintRules.close(complaint, ClosingReason.CONFIRMED, Action.CONFIRM_SOLVED, stamp);
  }

  /** "It is not solved": a new promise of a call begins. */
  public Transition notSolved(Settled complaint, Stamp stamp) {
    return objected(
        officeCalls.callAgain(complaint.file(), stamp.at()),
        Action.DENY_SOLVED,
        Objection.NOT_SOLVED,
        stamp);
  }

  /** The citizen takes the complaint back; only while there is no verdict. */
  public Optional<Transition> withdraw(Complaint complaint, Stamp stamp) {
    return takenBack(complaint, Action.WITHDRAW, stamp);
  }

  /** Both grades are good now: the citizen has taken the complaint back in other words. */
  public Optional<Transition> nowGood(Complaint complaint, Stamp stamp) {
    return takenBack(complaint, Action.CHANGE_GRADES, stamp);
  }

  /** It is over, and alone: those that were handled with it were not taken back. */
  private static Optional<Transition> takenBack(Complaint complaint, Action how, Stamp stamp) {
    if (!isUndecided(complaint)) {
      return Optional.empty();
    }
    CaseFile file = complaint.file();
    CaseFile alone = file.with(file.links().alone(false).withoutOthers());
    return Optional.of(
        ComplaintRules.close(complaint.with(alone), ClosingReason.WITHDRAWN, how, stamp));
  }

  /** The grades are others, and still bad: promise and state stay as they are. */
  public Optional<Transition> stillBad(Complaint complaint, Rating changed, Stamp stamp) {
    if (!isUndecided(complaint)) {
      return Optional.empty();
    }
    CaseFile file = complaint.file();
    Opening regraded = file.opening().graded(changed.matterGrade(), changed.personGrade());
    RatingDetails details = file.details().withReasons(changed.reasons());
    return Optional.of(
        rules.change(complaint.with(file.with(regraded)), details, Action.CHANGE_GRADES, stamp));
  }

  /** What goes on in another complaint is as undecided as one of its own. */
  private static boolean isUndecided(Complaint complaint) {
    boolean over = complaint instanceof Closed && !complaint.file().links().isMerged();
    return !over && complaint.file().inquiry().verdict() == Verdict.NONE;
  }

  /** Words were passed on. From the office they count as a try to reach the citizen. */
  public Transition letter(Complaint complaint, Sender from, Stamp stamp) {
    Calls calls = complaint.file().calls().withLetter();
    LetterWritten written =
        new LetterWritten(
            complaint.reference(), from.code(), calls.letters(), stamp.by(), stamp.at());
    return switch (from) {
      case OFFICE -> {
        CaseFile file = complaint.file().with(calls.with(CallAttempt.Outcome.WRITTEN, stamp));
        Complaint after =
            complaint instanceof CallOwed owed
                ? new Calling(file, officeCalls.contacted(owed, stamp))
                : complaint.with(file);
        yield Transition.to(after, Action.WRITE, stamp, written);
      }
      case CITIZEN -> {
        CaseFile file =
            complaint.file().with(calls).with(complaint.file().details().reachableAgain());
        yield Transition.to(complaint.with(file), Action.REPLY, stamp, written);
      }
    };
  }

  static Transition objected(Complaint after, Action how, Objection why, Stamp stamp) {
    return Transition.to(
        after,
        how,
        stamp,
        new CitizenObjected(
            after.reference(),
            after.file().opening().area(),
            why.code(),
            after.state().code(),
            stamp.by(),
            stamp.at()));
  }
}
