package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.action.ComplaintActions.Result;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.AppealRules;
import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.CallRules;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.complaint.FollowUpRules;
import dev.pingyi.core.complaint.MergeRules;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.RemedyRules;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.Transition;
import dev.pingyi.core.complaint.VerdictRules;
import dev.pingyi.core.roster.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What each action does; whether it may be done has been decided. */
final class Steps {
  /** What an action is done with. */
  record Context(Complaint complaint, Request request, Actor actor, Instant now) {
    Action action() {
      return request.action();
    }

    String words() {
      return request.words();
    }

    Accountability accountability() {
      return request.accountability();
    }

    Release release() {
      return request.release();
    }

    /** With what is said for the record; a letter is kept sealed, and nowhere else. */
    Stamp stamp() {
      Stamp stamp = Stamp.of(actor, now);
      return action().words().isKept() ? stamp.saying(words()) : stamp;
    }
  }

  private final Office office;
  private final CallRules calls;
  private final VerdictRules findings;
  private final FollowUpRules followUp;
  private final RemedyRules remedies;
  private final AppealRules appeals;
  private final MergeRules merges;
  private final ComplaintDecision decisions;
  private final VerdictSteps verdicts;
  private final AccountabilitySteps records;
  private final ContactSteps contacts;
  private final ReleaseSteps releases;

  Steps(Office office) {
    this.office = office;
    this.calls = new CallRules(office.books());
    this.findings = new VerdictRules(office.books());
    this.followUp = new FollowUpRules(office.books());
    this.remedies = new RemedyRules(office.books());
    this.appeals = new AppealRules(office.books());
    this.merges = new MergeRules(office.books());
    this.decisions = new ComplaintDecision(office);
    this.verdicts = new VerdictSteps(office);
    this.records = new AccountabilitySteps(office);
    this.contacts = new ContactSteps(office);
    this.releases = new ReleaseSteps(office);
  }

  Outcome<Result> take(Complaint complaint, Request request, Actor actor, Instant now) {
    Context context = new Context(complaint, request, actor, now);
    Stamp stamp = context.stamp();
    return switch (request.action()) {
      case SHOW_NUMBER -> contacts.showNumber(context);
      case WRITE -> contacts.write(context);
      case REPLY -> contacts.reply(context);
      case REACHED -> done(context, attempt(context, CallAttempt.Outcome.REACHED));
      case NO_ANSWER -> done(context, attempt(context, CallAttempt.Outcome.NO_ANSWER));
      case NOTE -> done(context, calls.note((CallOwed) complaint, stamp));
      case SETTLE -> done(context, calls.settle((CallOwed) complaint, stamp));
      case ASSIGN -> releases.with(context, calls.assign((CallOwed) complaint, stamp));
      case REFER -> releases.with(context, calls.refer((CallOwed) complaint, stamp));
      case MERGE -> merge(context);
      case RELEASE, REWRITE, WITHHOLD -> releases.alone(context);
      case UPHOLD -> verdicts.uphold(context);
      case RECORD_ACCOUNTABILITY -> records.record(context);
      case CORRECT_ACCOUNTABILITY -> records.correct(context);
      case REVOKE -> done(context, findings.revoke((Referred) complaint, stamp));
      case PUT_RIGHT -> done(context, remedies.putRight((RemedyOwed) complaint, stamp));
      case APPEAL -> done(context, appeals.lodge(complaint, stamp), Refusal.TOO_LATE);
      case DISMISS_APPEAL -> verdicts.dismissAppeal(context);
      case GRANT_APPEAL -> verdicts.grantAppeal(context);
      case SEND_BACK -> done(context, remedies.sendBack((Escalated) complaint, stamp));
      case CLOSE -> done(context, remedies.close((Escalated) complaint, stamp));
      case CLAIM -> done(context, ClaimRules.claim(complaint, stamp));
      case GIVE_BACK -> done(context, ClaimRules.giveBack(complaint, stamp));
      case PASS_ON -> passOn(context);
      case MEMO -> done(context, ClaimRules.memo(complaint, stamp));
      case REOPEN, SEPARATE -> contacts.reopen(context);
      case CONFIRM_CALL ->
          done(context, followUp.confirmCall(complaint, stamp), Refusal.ALREADY_SAID);
      case DENY_CALL -> done(context, followUp.denyCall(complaint, stamp), Refusal.ALREADY_SAID);
      case CONFIRM_SOLVED -> done(context, followUp.solved((Settled) complaint, stamp));
      case DENY_SOLVED -> done(context, followUp.notSolved((Settled) complaint, stamp));
      case ACCEPT_REMEDY -> done(context, remedies.accept((Confirming) complaint, stamp));
      case REJECT_REMEDY -> done(context, remedies.reject((Confirming) complaint, stamp));
      // They are done to the rating, or come with the talk and with time.
      case CHANGE_GRADES,
          CHANGE_CALL_TIME,
          WITHDRAW,
          ERASE,
          OPEN,
          ADD_DETAILS,
          READY,
          HAND_OVER,
          REMIND,
          RECOUNT,
          CLOSE_UNANSWERED ->
          Outcome.refused(Refusal.NOT_ALLOWED);
    };
  }

  /** To somebody who can go on with it, and has not got it. */
  private Outcome<Result> passOn(Context context) {
    Complaint complaint = context.complaint();
    Optional<Transition> step =
        new CaseColleagues(office)
            .of(complaint, context.now()).stream()
                .filter(m -> m.id().equals(context.request().target()))
                .filter(m -> !complaint.file().holder().is(m.id()))
                .findFirst()
                .map(m -> ClaimRules.passOn(complaint, m.id(), m.post().key(), context.stamp()));
    return done(context, step, Refusal.NO_COLLEAGUE);
  }

  /** Into one of the person's earlier complaints; with only one of these it need not be named. */
  private Outcome<Result> merge(Context context) {
    if (!(context.actor() instanceof Actor.Staff staff)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    CaseAccess access = new CaseAccess(office, staff.member());
    List<Complaint> earlier = new Repeats(office).of(context.complaint(), access);
    String target = context.request().target();
    Optional<Transition> step =
        earlier.stream()
            .map(Complaint::reference)
            .filter(into -> target.isEmpty() ? earlier.size() == 1 : into.equals(target))
            .findFirst()
            .map(into -> merges.merge((CallOwed) context.complaint(), into, context.stamp()));
    return done(context, step, Refusal.NO_REPEAT);
  }

  private Transition attempt(Context context, CallAttempt.Outcome outcome) {
    return calls.attempt((CallOwed) context.complaint(), outcome, context.stamp());
  }

  private Outcome<Result> done(Context context, Optional<Transition> step, Refusal otherwise) {
    return step.map(transition -> done(context, transition))
        .orElseGet(() -> Outcome.refused(otherwise));
  }

  private Outcome<Result> done(Context context, Transition step) {
    return Outcome.done(
        decisions.of(context.complaint(), step, context.now()),
        new Result(context.action(), step.after(), PointsEffect.NONE));
  }
}
