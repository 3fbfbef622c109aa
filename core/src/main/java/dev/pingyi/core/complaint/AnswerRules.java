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
public final class AnswerRules {
  /** After so many objections, of whatever kind, the inspectors take over from the unit. */
  private static final int ROUNDS_BEFORE_REFERRAL = 2;

  private final RuleBooks books;
  private final ComplaintRules rules;

  public AnswerRules(RuleBooks books) {
    this.books = books;
    this.rules = new ComplaintRules(books);
  }

  /**
   * "I was called": kept once for each promise of a call, whatever the office has recorded; nothing
   * else changes by it.
   */
  public Optional<Move> called(Complaint complaint, Instant now) {
    if (complaint.docket().times().passed().containsKey(StageNames.CALL_CONFIRMED)) {
      return Optional.empty();
    }
    Docket.Change change = complaint.docket().next();
    change.times = change.times.pass(StageNames.CALL_CONFIRMED, now);
    return Optional.of(Move.to(complaint.with(change.done())));
  }

  /** "Nobody called": what was recorded as a call is disputed, and a settled complaint reopens. */
  public Optional<Move> notCalled(Complaint complaint, Instant now) {
    if (!complaint.docket().reached()) {
      return Optional.empty();
    }
    Docket.Change change = complaint.docket().next();
    change.attempts = List.copyOf(disputed(complaint.docket().attempts()));
    change.times = change.times.without(StageNames.CALL_CONFIRMED);
    return switch (complaint) {
      case Settled _ -> Optional.of(objected(callAgain(change, now), "not-called", now));
      case Assigned _, Referred _ ->
          Optional.of(objected(complaint.with(change.done()), "not-called", now));
      case CallOwed _, Remedying _, Confirming _, Closed _ -> Optional.empty();
    };
  }

  /** "It is solved": the citizen's word closes the complaint. */
  public Move solved(Settled complaint, Instant now) {
    return ComplaintRules.close(complaint, How.CONFIRMED, now);
  }

  /** "It is not solved": a new promise of a call begins. */
  public Move notSolved(Settled complaint, Instant now) {
    return objected(callAgain(complaint.docket().next(), now), "not-solved", now);
  }

  /** The unit says that it has put it right; the citizen is asked. */
  public Move putRight(RemedyOwed complaint, Instant now) {
    Docket.Change change = complaint.docket().next();
    change.times = change.times.pass(StageNames.REMEDIED, now);
    Instant confirmBy = now.plus(books.inForce(now).promises().remedyConfirmWithin());
    return Move.to(
        new Confirming(change.done(), confirmBy),
        new CivicEvent.RemedyReported(complaint.reference(), complaint.docket().unit(), now));
  }

  /** The citizen is content with the remedy. */
  public Move content(Confirming complaint, Instant now) {
    return ComplaintRules.close(complaint, How.CONFIRMED, now);
  }

  /** The citizen is not content: the unit owes it again, or the inspectors take it up. */
  public Move notContent(Confirming complaint, Instant now) {
    Docket.Change change = complaint.docket().next();
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
  public Optional<Move> withdraw(Complaint complaint, Instant now) {
    boolean open = !(complaint instanceof Closed) && complaint.docket().verdict() == Verdict.NONE;
    return open
        ? Optional.of(ComplaintRules.close(complaint, How.WITHDRAWN, now))
        : Optional.empty();
  }

  /** Until when the unit may appeal; empty if there is nothing to appeal against. */
  public Optional<Instant> appealUntil(Docket docket) {
    Instant decided = docket.times().passed().getOrDefault(StageNames.DECIDED, Instant.EPOCH);
    if (docket.verdict() != Verdict.UPHELD || !docket.appeal().equals("none")) {
      return Optional.empty();
    }
    int days = books.inForce(decided).promises().appealWorkingDays();
    return Optional.of(books.workingDaysAfter(decided, days));
  }

  /** The unit appeals, once and in time; the points stand meanwhile. */
  public Optional<Move> appeal(Complaint complaint, Instant now) {
    if (appealUntil(complaint.docket()).filter(now::isBefore).isEmpty()) {
      return Optional.empty();
    }
    Docket.Change change = complaint.docket().next();
    change.appeal = "lodged";
    Docket docket = change.done();
    return Optional.of(
        Move.to(
            complaint.with(docket),
            new CivicEvent.AppealLodged(complaint.reference(), docket.unit(), docket.area(), now)));
  }

  /** The verdict stands. */
  public Optional<Move> appealStands(Complaint complaint, int left, Instant now) {
    if (!complaint.docket().appeal().equals("lodged")) {
      return Optional.empty();
    }
    Docket.Change change = complaint.docket().next();
    change.appeal = "stands";
    return Optional.of(Move.to(complaint.with(change.done()), decided(complaint, 0, left, now)));
  }

  /** The verdict falls: {@code restored} points were given back and the complaint ends. */
  public Optional<Move> appealOverturns(Complaint complaint, int restored, int left, Instant now) {
    if (!complaint.docket().appeal().equals("lodged")) {
      return Optional.empty();
    }
    Docket.Change change = complaint.docket().next();
    change.appeal = "overturned";
    change.verdict = Verdict.REVOKED;
    return Optional.of(
        Move.to(
            new Closed(change.done(), How.REVOKED, now),
            decided(complaint, restored, left, now),
            ComplaintRules.closed(complaint.reference(), How.REVOKED, now)));
  }

  /** Words were passed on. From the office they count as a try to reach the citizen. */
  public Move letter(Complaint complaint, String from, String member, Instant now) {
    Docket.Change change = complaint.docket().next();
    change.letters = change.letters + 1;
    if (from.equals("office")) {
      change.attempts.add(new Attempt(now, Attempt.Outcome.WRITTEN, member, false, false));
      change.times = change.times.pass(StageNames.CALLED, now);
    }
    Docket docket = change.done();
    Complaint after =
        complaint instanceof Complaint.Received r && from.equals("office")
            ? new Complaint.Calling(docket, r.promise())
            : complaint.with(docket);
    return Move.to(
        after, new CivicEvent.LetterWritten(complaint.reference(), from, docket.letters(), now));
  }

  private Complaint callAgain(Docket.Change change, Instant now) {
    change.rounds = change.rounds + 1;
    change.attempts = change.attempts.stream().map(Attempt::asPast).toList();
    // What the citizen confirmed was the call before; it does not answer the promise given now.
    change.times = change.times.without(StageNames.CALL_CONFIRMED);
    return rules.callAgain(change.done(), now);
  }

  private static CivicEvent decided(Complaint complaint, int restored, int left, Instant now) {
    return new CivicEvent.AppealDecided(
        complaint.reference(), complaint.docket().unit(), restored, left, now);
  }

  private static Move objected(Complaint after, String why, Instant now) {
    return Move.to(
        after,
        new CivicEvent.CitizenObjected(
            after.reference(), after.docket().area(), why, after.state(), now));
  }

  private static List<Attempt> disputed(List<Attempt> attempts) {
    return attempts.stream()
        .map(a -> a.outcome() == Attempt.Outcome.NO_ANSWER || a.past() ? a : a.asDisputed())
        .toList();
  }
}
