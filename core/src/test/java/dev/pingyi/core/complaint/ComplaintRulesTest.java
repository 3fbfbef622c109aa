package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.BY;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.FINDINGS;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.assigned;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.opened;
import static dev.pingyi.core.complaint.Complaints.received;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.settled;
import static dev.pingyi.core.complaint.Complaints.told;
import static dev.pingyi.core.complaint.Complaints.upheld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.events.ComplaintEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ComplaintRulesTest {
  @Test
  void a_bad_rating_opens_a_promise_of_twenty_four_hours() {
    Received complaint = received();

    assertThat(complaint.deadline().dueAt()).isEqualTo(hours(24));
    assertThat(complaint.file().opening().callDueAt()).isEqualTo(hours(24));
    assertThat(complaint.state()).isEqualTo(State.RECEIVED);
    assertThat(opened().events())
        .containsExactly(
            new ComplaintEvent.ComplaintOpened(
                reference(1), "DH1", "东湖区", hours(24), BY, monday9()));
  }

  @Test
  void the_call_is_owed_on_holidays_too() {
    Instant holiday = at("2026-10-01T10:00");

    Complaint complaint =
        RULES
            .open(
                dev.pingyi.core.Fixtures.aRating(reference(1)),
                Complaints.UNIT,
                holiday,
                by(holiday))
            .after();

    assertThat(complaint.promisedBy()).contains(at("2026-10-02T10:00"));
  }

  @Test
  void every_attempt_is_kept() {
    Transition twice =
        attempt((CallOwed) attempt(told(), Outcome.NO_ANSWER).after(), Outcome.REACHED);

    assertThat(twice.after().file().calls().attempts())
        .extracting(CallAttempt::outcome)
        .containsExactly(Outcome.NO_ANSWER, Outcome.REACHED);
    assertThat(twice.events())
        .containsExactly(
            new ComplaintEvent.CallAttempted(reference(1), "reached", 2, BY, monday9()));
  }

  @Test
  void the_call_is_timed_when_somebody_was_reached_and_only_the_first_time() {
    Complaint tried = attempt(told(), Outcome.NO_ANSWER).after();
    Complaint reached = CALLS.attempt((CallOwed) tried, Outcome.REACHED, by(hours(1))).after();
    Complaint again = CALLS.attempt((CallOwed) reached, Outcome.REACHED, by(hours(2))).after();

    assertThat(Milestones.of(tried.file())).doesNotContainKey(Milestone.CALLED);
    assertThat(Milestones.of(again.file())).containsEntry(Milestone.CALLED, hours(1));
  }

  @Test
  void settling_takes_a_call_as_made_unless_one_is_recorded() {
    Complaint called = attempt(told(), Outcome.REACHED).after();

    assertThat(settled().file().calls().attempts()).hasSize(1);
    assertThat(CALLS.settle((CallOwed) called, by(hours(1))).after().file().calls().attempts())
        .hasSize(1);
  }

  @Test
  void what_is_settled_waits_five_days_for_the_citizen_and_closes_as_unconfirmed() {
    Settled settled = settled();

    assertThat(RULES.tick(settled, monday9().plus(Duration.ofDays(5)).minusSeconds(1))).isEmpty();
    Transition closed = RULES.tick(settled, monday9().plus(Duration.ofDays(5))).orElseThrow();
    assertThat(closed.after())
        .isInstanceOfSatisfying(
            Closed.class, c -> assertThat(c.reason()).isEqualTo(ClosingReason.UNCONFIRMED));
    assertThat(Milestones.of(closed.after().file())).doesNotContainKey(Milestone.CONFIRMED);
  }

  @Test
  void assigned_is_due_at_the_end_of_the_fifteenth_working_day() {
    assertThat(assigned().deadline().dueAt()).isEqualTo(at("2026-12-15T00:00"));
  }

  @Test
  void a_verdict_is_due_at_the_end_of_the_tenth_working_day() {
    assertThat(referred().deadline().dueAt()).isEqualTo(at("2026-12-08T00:00"));
  }

  @Test
  void working_days_jump_the_holidays() {
    Instant eve = at("2026-09-30T16:00");
    Received complaint =
        (Received)
            RULES
                .open(dev.pingyi.core.Fixtures.aRating(reference(1)), Complaints.UNIT, eve, by(eve))
                .after();

    assertThat(CALLS.refer(complaint, by(eve)).after().promisedBy())
        .contains(at("2026-10-21T00:00"));
  }

  @Test
  void upheld_leads_straight_to_the_remedy_and_names_what_it_cost() {
    Transition move =
        FINDINGS.uphold(referred(), new PointsEffect(-3, 97), by(hours(1)).saying("查实"));

    assertThat(move.after().state()).isEqualTo(State.REMEDYING);
    assertThat(move.after().file().inquiry().verdict()).isEqualTo(Verdict.UPHELD);
    assertThat(move.after().file().history().words(Action.UPHOLD)).isEqualTo("查实");
    assertThat(Milestones.of(move.after().file()))
        .containsEntry(Milestone.DECIDED, hours(1))
        .containsEntry(Milestone.DEDUCTED, hours(1));
    assertThat(move.events())
        .containsExactly(
            new ComplaintEvent.ComplaintUpheld(reference(1), "DH1", 3, 97, BY, hours(1)));
  }

  @Test
  void revoked_closes_without_a_deduction() {
    Transition move = FINDINGS.revoke(referred(), by(hours(1)));

    assertThat(move.after())
        .isInstanceOfSatisfying(
            Closed.class, c -> assertThat(c.reason()).isEqualTo(ClosingReason.REVOKED));
    assertThat(Milestones.of(move.after().file())).doesNotContainKey(Milestone.DEDUCTED);
    assertThat(move.events())
        .containsExactly(
            new ComplaintEvent.ComplaintRevoked(reference(1), "DH1", BY, hours(1)),
            new ComplaintEvent.ComplaintClosed(reference(1), "revoked", BY, hours(1)));
  }

  @Test
  void each_step_is_the_next_version() {
    assertThat(received().file().version()).isEqualTo(1);
    assertThat(told().file().version()).isEqualTo(2);
    assertThat(referred().file().version()).isEqualTo(3);
    assertThat(upheld().file().version()).isEqualTo(4);
  }

  private static Transition attempt(CallOwed complaint, Outcome outcome) {
    return CALLS.attempt(complaint, outcome, by(monday9()));
  }
}
