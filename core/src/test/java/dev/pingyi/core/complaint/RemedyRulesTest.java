package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.FINDINGS;
import static dev.pingyi.core.complaint.Complaints.REMEDIES;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.assigned;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.putRight;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.settled;
import static dev.pingyi.core.complaint.Complaints.told;
import static dev.pingyi.core.complaint.Complaints.upheld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.Escalated;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.events.ComplaintEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "No" to a remedy, the supervisor's decision, and what the citizen may reopen. */
final class RemedyRulesTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void the_first_no_goes_back_to_the_unit_with_as_much_time_as_before() {
    Complaint assigned = notContentWith(assigned());
    Complaint upheld = notContentWith(upheld());

    assertThat(assigned.state()).isEqualTo(State.ASSIGNED);
    assertThat(assigned.due()).contains(new Due(Duty.SOLUTION, at("2026-12-15T00:00")));
    assertThat(upheld.state()).isEqualTo(State.REMEDYING);
    assertThat(upheld.due()).contains(new Due(Duty.REMEDY, at("2026-12-15T00:00")));
  }

  @Test
  void the_second_no_lies_with_the_supervisor_who_has_five_working_days() {
    for (RemedyOwed owed : List.of(assigned(), upheld())) {
      Escalated escalated = escalated(owed);

      assertThat(escalated.due()).contains(new Due(Duty.DECISION, at("2026-12-01T00:00")));
      assertThat(Workflow.isHeldBy(dev.pingyi.core.roster.Role.SUPERVISOR, escalated)).isTrue();
      assertThat(RULES.tick(escalated, at("2026-12-01T00:00").minus(SECOND)).stream())
          .allSatisfy(
              step ->
                  assertThat(step.events())
                      .hasOnlyElementsOfType(ComplaintEvent.ComplaintReminded.class));
      assertThat(RULES.tick(escalated, at("2026-12-01T09:00")).orElseThrow().events())
          .singleElement()
          .isInstanceOfSatisfying(
              ComplaintEvent.ComplaintOverdue.class,
              e -> assertThat(e.stage()).isEqualTo("decision"));
    }
  }

  @Test
  void an_objection_to_the_call_is_no_no_to_a_remedy() {
    Complaint again = ANSWERS.notSolved(settled(), by(hours(1))).after();
    RemedyOwed owed =
        (RemedyOwed) Complaints.CALLS.assign((Complaint.CallOwed) again, by(hours(2))).after();

    assertThat(notContentWith(owed).state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void sent_back_it_is_the_units_once_more_and_the_next_no_the_supervisors() {
    Transition back = REMEDIES.sendBack(escalated(upheld()), by(hours(3)));

    assertThat(back.after().due()).contains(new Due(Duty.REMEDY, at("2026-12-15T00:00")));
    assertThat(back.events()).hasOnlyElementsOfType(ComplaintEvent.RemedySentBack.class);
    assertThat(notContentWith((RemedyOwed) back.after()).state()).isEqualTo(State.ESCALATED);
  }

  @Test
  void what_the_supervisor_ends_is_unconfirmed_and_cannot_be_reopened() {
    Closed closed = (Closed) REMEDIES.close(escalated(upheld()), by(hours(3))).after();

    assertThat(closed.reason()).isEqualTo(ClosingReason.UNCONFIRMED);
    assertThat(Milestones.of(closed.file())).doesNotContainKey(Milestone.CONFIRMED);
    assertThat(REMEDIES.reopenableUntil(closed)).isEmpty();
    assertThat(reopened(closed, hours(4))).isEmpty();
  }

  @Test
  void silence_is_reopened_within_thirty_days_to_the_second() {
    Instant end = monday9().plus(Duration.ofDays(5));
    Closed closed = (Closed) RULES.tick(settled(), end).orElseThrow().after();
    Instant last = end.plus(Duration.ofDays(30));

    assertThat(reopened(closed, last.minus(SECOND))).isPresent();
    assertThat(reopened(closed, last)).isEmpty();
    assertThat(reopened(closed, last.plus(SECOND))).isEmpty();
  }

  @Test
  void what_was_settled_begins_a_new_promise_of_a_call() {
    Closed closed = (Closed) ANSWERS.solved(settled(), by(hours(2))).after();

    Transition again = reopened(closed, hours(50)).orElseThrow();

    assertThat(again.after().state()).isEqualTo(State.CALLING);
    assertThat(again.after().due()).contains(new Due(Duty.CALL, hours(74)));
    assertThat(again.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ComplaintEvent.CitizenObjected.class, e -> assertThat(e.why()).isEqualTo("not-solved"));
    assertThat(again.after().file().version()).isEqualTo(closed.file().version() + 1);
  }

  @Test
  void what_was_put_right_goes_back_to_the_unit_or_to_the_supervisor() {
    Closed once =
        (Closed) RULES.tick(putRight(), monday9().plus(Duration.ofDays(5))).orElseThrow().after();
    Confirming second =
        (Confirming) REMEDIES.putRight((RemedyOwed) notContentWith(upheld()), by(hours(3))).after();
    Closed twice = (Closed) REMEDIES.accept(second, by(hours(4))).after();

    assertThat(reopened(once, hours(200)).orElseThrow().after().state()).isEqualTo(State.REMEDYING);
    assertThat(reopened(twice, hours(200)).orElseThrow().after().state())
        .isEqualTo(State.ESCALATED);
  }

  @Test
  void it_is_reopened_once() {
    Closed closed = (Closed) ANSWERS.solved(settled(), by(hours(2))).after();
    Complaint again = reopened(closed, hours(3)).orElseThrow().after();
    Complaint settled = Complaints.CALLS.settle((Complaint.CallOwed) again, by(hours(4))).after();
    Complaint ended = ANSWERS.solved((Complaint.Settled) settled, by(hours(5))).after();

    assertThat(reopened(ended, hours(6))).isEmpty();
  }

  @Test
  void what_was_withdrawn_or_revoked_stays_closed() {
    Complaint withdrawn = ANSWERS.withdraw(told(), by(hours(1))).orElseThrow().after();
    Complaint revoked = FINDINGS.revoke(referred(), by(hours(1))).after();

    assertThat(reopened(withdrawn, hours(2))).isEmpty();
    assertThat(reopened(revoked, hours(2))).isEmpty();
    assertThat(reopened(told(), hours(2))).isEmpty();
  }

  @Test
  void a_silent_citizen_is_never_satisfied() {
    Closed closed =
        (Closed) RULES.tick(putRight(), monday9().plus(Duration.ofDays(5))).orElseThrow().after();

    assertThat(closed.reason()).isEqualTo(ClosingReason.UNCONFIRMED);
    assertThat(Milestones.of(closed.file())).doesNotContainKey(Milestone.CONFIRMED);
    assertThat(StatusStrip.of(closed).stages().getLast().mark())
        .isEqualTo(StatusStrip.Mark.SKIPPED);
  }

  private static Optional<Transition> reopened(Complaint complaint, Instant at) {
    return REMEDIES.reopen(complaint, complaint.file().details(), by(at));
  }

  private static Escalated escalated(RemedyOwed owed) {
    return (Escalated) notContentWith((RemedyOwed) notContentWith(owed));
  }

  private static Complaint notContentWith(RemedyOwed owed) {
    Confirming confirming = (Confirming) REMEDIES.putRight(owed, by(hours(1))).after();
    return REMEDIES.reject(confirming, by(hours(2))).after();
  }
}
