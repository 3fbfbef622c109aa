package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.CivicEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the citizen and the unit answer to what the office did, and what follows from it. */
public final class FollowUpRules {
  /** After so many objections, of whatever kind, the inspectors take over from the unit. */
  private static final int ROUNDS_BEFORE_REFERRAL = 2;

  private final RuleBooks books;
  private final ComplaintRules rules;

  public FollowUpRules(RuleBooks books) {
    this.books = books;
    this.rules = new ComplaintRules(books);
  }

  /**
   * "I was called": kept once for each promise of a call, whatever the office has envelope; nothing
   * else changes by it.
   */
  public Optional<Transition> called(Complaint complaint, Instant now) {
    if (complaint.file().times().passed().containsKey(MilestoneNames.CALL_CONFIRMED)) {
      return Optional.empty();
    }
    CaseFile.Change change = complaint.file().next();
    change.times = change.times.pass(MilestoneNames.CALL_CONFIRMED, now);
    return Optional.of(Transition.to(complaint.with(change.done())));
  }

  /** "Nobody called": what was envelope as a call is disputed, and a settled complaint reopens. */
  public Optional<Transition> notCalled(Complaint complaint, Instant now) {
    if (!complaint.file().reached()) {
      return Optional.empty();
    }
    CaseFile.Change change = complaint.file().next();
    change.attempts = List.copyOf(disputed(complaint.file().attempts()));
    change.times = change.times.without(MilestoneNames.CALL_CONFIRMED);
    return switch (complaint) {
      case Settled _ -> Optional.of(objected(callAgain(change, now), "not-called", now));
      case Assigned _, Referred _ ->
          Optional.of(objected(complaint.with(change.done()), "not-called", now));
      case CallOwed _, Remedying _, Confirming _, Closed _ -> Optional.empty();
    };
  }

  /** "It is solved": the citizen's word closes the complaint. */
  public Transition solved(Settled complaint, Instant now) {
    return ComplaintRules.close(complaint, ClosingReason.CONFIRMED, now);
  }

  /** "It is not solved": a new promise of a call begins. */
  public Transition notSolved(Settled complaint, Instant now) {
    return objected(callAgain(complaint.file().next(), now), "not-solved", now);
  }

  /** The unit says that it has put it right; the citizen is asked. */
  public Transition putRight(RemedyOwed complaint, Instant now) {
    CaseFile.Change change = complaint.file().next();
    change.times = change.times.pass(MilestoneNames.REMEDIED, now);
    Instant confirmBy = now.plus(books.inForce(now).promises().remedyConfirmWithin());
    return Transition.to(
        new Confirming(change.done(), confirmBy),
        new CivicEvent.RemedyReported(complaint.reference(), complaint.file().unit(), now));
  }

  /** The citizen is content with the remedy. */
  public Transition content(Confirming complaint, Instant now) {
    return ComplaintRules.close(complaint, ClosingReason.CONFIRMED, now);
  }

  /** The citizen is not content: the unit owes it again, or the inspectors take it up. */
  public Transition notContent(Confirming complaint, Instant now) {
    CaseFile.Change change = complaint.file().next();
    change.rounds = change.rounds + 1;
    if (change.verdict == Verdict.UPHELD) {
      int days = books.inForce(now).promises().remedyWorkingDays();
      return objected(new Remedying(change.done(), rules.later(now, days)), "not-remedied", now);
    }
    if (change.rounds >= ROUNDS_BEFORE_REFERRAL) {
      return rules.refer(change, now);
    }
    int days = books.inForce(now).promises().assignedWorkingDays();
    return objected(new Assigned(change.done(), rules.later(now, days)), "not-remedied", now);
  }

  /** The citizen takes the complaint back; only while there is no verdict. */
  public Optional<Transition> withdraw(Complaint complaint, Instant now) {
    boolean open = !(complaint instanceof Closed) && complaint.file().verdict() == Verdict.NONE;
    return open
        ? Optional.of(ComplaintRules.close(complaint, ClosingReason.WITHDRAWN, now))
        : Optional.empty();
  }

  /** Until when the unit may appeal; empty if there is nothing to appeal against. */
  public Optional<Instant> appealUntil(CaseFile file) {
    Instant decided = file.times().passed().getOrDefault(MilestoneNames.DECIDED, Instant.EPOCH);
    if (file.verdict() != Verdict.UPHELD || !file.appeal().equals("none")) {
      return Optional.empty();
    }
    int days = books.inForce(decided).promises().appealWorkingDays();
    return Optional.of(books.workingDaysAfter(decided, days));
  }

  /** The unit appeals, once and in time; the points stand meanwhile. */
  public Optional<Transition> appeal(Complaint complaint, Instant now) {
    if (appealUntil(complaint.file()).filter(now::isBefore).isEmpty()) {
      return Optional.empty();
    }
    CaseFile.Change change = complaint.file().next();
    change.appeal = "lodged";
    CaseFile file = change.done();
    return Optional.of(
        Transition.to(
            complaint.with(file),
            new CivicEvent.AppealLodged(complaint.reference(), file.unit(), file.area(), now)));
  }

  /** The verdict stands. */
  public Optional<Transition> appealStands(Complaint complaint, int left, Instant now) {
    if (!complaint.file().appeal().equals("lodged")) {
      return Optional.empty();
    }
    CaseFile.Change change = complaint.file().next();
    change.appeal = "stands";
    return Optional.of(
        Transition.to(complaint.with(change.done()), decided(complaint, 0, left, now)));
  }

  /** The verdict falls: {@code restored} points were given back and the complaint ends. */
  public Optional<Transition> appealOverturns(
      Complaint complaint, int restored, int left, Instant now) {
    if (!complaint.file().appeal().equals("lodged")) {
      return Optional.empty();
    }
    CaseFile.Change change = complaint.file().next();
    change.appeal = "overturned";
    change.verdict = Verdict.REVOKED;
    return Optional.of(
        Transition.to(
            new Closed(change.done(), ClosingReason.REVOKED, now),
            decided(complaint, restored, left, now),
            ComplaintRules.closed(complaint.reference(), ClosingReason.REVOKED, now)));
  }

  /** Words were passed on. From the office they count as a try to reach the citizen. */
  public Transition letter(Complaint complaint, String from, String member, Instant now) {
    CaseFile.Change change = complaint.file().next();
    change.letters = change.letters + 1;
    if (from.equals("office")) {
      change.attempts.add(new CallAttempt(now, CallAttempt.Outcome.WRITTEN, member, false, false));
      change.times = change.times.pass(MilestoneNames.CALLED, now);
    }
    CaseFile file = change.done();
    Complaint after =
        complaint instanceof Complaint.Received r && from.equals("office")
            ? new Complaint.Calling(file, r.deadline())
            : complaint.with(file);
    return Transition.to(
        after, new CivicEvent.LetterWritten(complaint.reference(), from, file.letters(), now));
  }

  private Complaint callAgain(CaseFile.Change change, Instant now) {
    change.rounds = change.rounds + 1;
    change.attempts = change.attempts.stream().map(CallAttempt::asPast).toList();
    // What the citizen confirmed was the call before; it does not answer the promise given now.
    change.times = change.times.without(MilestoneNames.CALL_CONFIRMED);
    return rules.callAgain(change.done(), now);
  }

  private static CivicEvent decided(Complaint complaint, int restored, int left, Instant now) {
    return new CivicEvent.AppealDecided(
        complaint.reference(), complaint.file().unit(), restored, left, now);
  }

  private static Transition objected(Complaint after, String why, Instant now) {
    return Transition.to(
        after,
        new CivicEvent.CitizenObjected(
            after.reference(), after.file().area(), why, after.state(), now));
  }

  private static List<CallAttempt> disputed(List<CallAttempt> attempts) {
    return attempts.stream()
        .map(a -> a.outcome() == CallAttempt.Outcome.NO_ANSWER || a.past() ? a : a.asDisputed())
        .toList();
  }
}
