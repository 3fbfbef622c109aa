package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.aRating;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;

import dev.pingyi.core.complaint.Complaint.Assigned;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.Holidays;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Duration;
import java.time.Instant;

/** Complaints brought into a state by the rules themselves, all within Monday morning. */
final class Complaints {
  static final RuleBooks BOOKS = RuleBooks.shipped(Holidays.of2025And2026());
  static final ComplaintRules RULES = new ComplaintRules(BOOKS);
  static final CallRules CALLS = new CallRules(BOOKS);
  static final VerdictRules FINDINGS = new VerdictRules(BOOKS);
  static final RemedyRules REMEDIES = new RemedyRules(BOOKS);
  static final FollowUpRules ANSWERS = new FollowUpRules(BOOKS);
  static final AppealRules APPEALS = new AppealRules(BOOKS);

  /** Whoever acts in these tests: a member of the call-back staff. */
  static final String BY = "callback/m1";

  static final Unit UNIT =
      new Unit("DH1", "东湖政务中心", "Donghu Centre", "政务服务中心", "东湖区", "区", "江城市", "1", "江城", "");

  private Complaints() {}

  static Received received() {
    return (Received) opened().after();
  }

  static Transition opened() {
    return RULES.open(
        aRating(reference(1), Grade.SATISFIED, Grade.DISSATISFIED),
        UNIT,
        monday9().minus(Duration.ofMinutes(1)),
        by(monday9()));
  }

  /** The call-back staff were told at nine, and there is a number to call. */
  static Received told() {
    Complaint told = RULES.ready(received(), by(monday9())).orElseThrow().after();
    return (Received) told.with(told.file().with(told.file().details().withPhone()));
  }

  static Settled settled() {
    return (Settled) CALLS.settle(told(), by(monday9())).after();
  }

  static Assigned assigned() {
    return (Assigned) CALLS.assign(told(), by(monday9())).after();
  }

  /** Referred on the written words alone: nobody was reached. */
  static Referred referred() {
    return (Referred) CALLS.refer(told(), by(monday9())).after();
  }

  static Remedying upheld() {
    return (Remedying) FINDINGS.uphold(referred(), new PointsEffect(-3, 97), by(monday9())).after();
  }

  static Confirming putRight() {
    return (Confirming) REMEDIES.putRight(upheld(), by(monday9())).after();
  }

  static Stamp by(Instant at) {
    return new Stamp(BY, at, "");
  }

  static Instant hours(int after) {
    return monday9().plus(Duration.ofHours(after));
  }
}
