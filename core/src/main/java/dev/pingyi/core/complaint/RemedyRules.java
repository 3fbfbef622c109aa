package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.RemedyReported;
import dev.pingyi.events.ComplaintEvent.RemedySentBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the unit puts it right and the citizen judges it. The first "no" goes back to the unit, each
 * further one to the supervisor. A complaint that has ended may be reopened by the citizen; of what
 * else leaves its end, see {@link MergeRules}.
 */
public final class RemedyRules {
  private final RuleBooks books;
  private final CallRules calls;

  public RemedyRules(RuleBooks books) {
    this.books = books;
    this.calls = new CallRules(books);
  }

  /** The unit says that it has put it right; the citizen is asked. */
  public Transition putRight(RemedyOwed complaint, Stamp stamp) {
    CaseFile file = complaint.file();
    return Transition.to(
        new Confirming(
            file.with(file.remedy().reported(stamp.at())),
            Duty.WORD_ON_REMEDY.dueAt(books, stamp.at())),
        Action.PUT_RIGHT,
        stamp,
        new RemedyReported(file.reference(), file.opening().unit(), stamp.by(), stamp.at()));
  }

  /** The citizen is content with the remedy. */
  public Transition accept(Confirming complaint, Stamp stamp) {
    return ComplaintRules.close(complaint, ClosingReason.CONFIRMED, Action.ACCEPT_REMEDY, stamp);
  }

  /** The citizen is not content: the unit owes it again, or the supervisor a decision. */
  public Transition reject(Confirming complaint, Stamp stamp) {
    return notPutRight(complaint.file(), Action.REJECT_REMEDY, stamp);
  }

  /** The supervisor has the unit do it once more. */
  public Transition sendBack(Escalated complaint, Stamp stamp) {
    RemedyOwed owed = owedAgain(complaint.file(), stamp.at());
    return Transition.to(
        owed,
        Action.SEND_BACK,
        stamp,
        new RemedySentBack(
            complaint.reference(),
            complaint.file().opening().unit(),
            owed.deadline().dueAt(),
            stamp.by(),
            stamp.at()));
  }

  /** The supervisor ends it against the citizen's word, which nobody takes for a yes. */
  public Transition close(Escalated complaint, Stamp stamp) {
    return ComplaintRules.close(complaint, ClosingReason.UNCONFIRMED, Action.CLOSE, stamp);
  }

  /**
   * Until when the citizen may say that it is not solved after all; empty for what was withdrawn,
   * revoked, merged or decided by the supervisor, and for what was reopened before.
   */
  public Optional<Instant> reopenableUntil(Complaint complaint) {
    if (!(complaint instanceof Closed closed)) {
      return Optional.empty();
    }
    boolean byCitizen =
        switch (closed.reason()) {
          case CONFIRMED, UNCONFIRMED -> true;
          case WITHDRAWN, REVOKED, MERGED -> false;
        };
    History history = closed.file().history();
    boolean again =
        history.count(Action.REOPEN) < books.inForce(closed.at()).checks().reopenTimes();
    return byCitizen && again && history.count(Action.CLOSE) == 0
        ? Optional.of(
            closed.at().plus(Duration.ofDays(books.inForce(closed.at()).checks().reopenDays())))
        : Optional.empty();
  }

  public boolean isReopenable(Complaint complaint, Instant now) {
    return reopenableUntil(complaint).filter(now::isBefore).isPresent();
  }

  /**
   * It goes on where it ended: with the office, or with the unit.
   *
   * @param details what is known of the citizen now, who may have had it deleted meanwhile
   */
  public Optional<Transition> reopen(Complaint complaint, RatingDetails details, Stamp stamp) {
    if (!isReopenable(complaint, stamp.at())) {
      return Optional.empty();
    }
    CaseFile file = complaint.file().with(details).alone();
    boolean remedied = file.history().stateBeforeEnd().filter(State.CONFIRMING::equals).isPresent();
    return Optional.of(
        remedied
            ? notPutRight(file, Action.REOPEN, stamp)
            : FollowUpRules.objected(
                calls.callAgain(file, stamp.at()), Action.REOPEN, Objection.NOT_SOLVED, stamp));
  }

  private Transition notPutRight(CaseFile before, Action how, Stamp stamp) {
    CaseFile file = before.with(before.remedy().objected());
    Complaint after =
        before.history().isOnceRejected()
            ? new Escalated(file, Duty.DECISION.deadline(books, stamp.at()))
            : owedAgain(file, stamp.at());
    return FollowUpRules.objected(after, how, Objection.NOT_REMEDIED, stamp);
  }

  /** With as much time as the first time, from when the unit is told. */
  private RemedyOwed owedAgain(CaseFile before, Instant now) {
    Instant tellAt = HandOver.after(books, now);
    CaseFile file = before.with(before.remedy().tellingAt(tellAt));
    return file.inquiry().verdict() == Verdict.UPHELD
        ? new Remedying(file, Duty.REMEDY.deadline(books, tellAt))
        : new Assigned(file, Duty.SOLUTION.deadline(books, tellAt));
  }
}
