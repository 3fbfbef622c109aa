package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.BY;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.assigned;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.settled;
import static dev.pingyi.core.complaint.Complaints.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.events.ComplaintEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the citizen says of the call: that somebody called, or that nobody did. */
final class CallConfirmationTest {
  @Test
  void nobody_called_reopens_what_was_settled_and_flags_the_record() {
    Transition move = ANSWERS.denyCall(settled(), by(hours(5))).orElseThrow();

    assertThat(move.after()).isInstanceOf(Calling.class);
    assertThat(move.after().promisedBy()).contains(hours(29));
    assertThat(move.after().file().calls().attempts()).allMatch(CallAttempt::disputed);
    assertThat(move.events())
        .containsExactly(
            new ComplaintEvent.CitizenObjected(
                reference(1), "东湖区", "not-called", "calling", BY, hours(5)));
  }

  @Test
  void nobody_called_disputes_the_calls_but_not_the_tries_without_an_answer() {
    CallOwed tried = (CallOwed) CALLS.attempt(told(), Outcome.NO_ANSWER, by(monday9())).after();
    Settled settled = (Settled) CALLS.settle(tried, by(hours(1))).after();

    Transition move = ANSWERS.denyCall(settled, by(hours(5))).orElseThrow();

    assertThat(move.after().file().calls().attempts())
        .extracting(CallAttempt::disputed)
        .containsExactly(false, true);
  }

  @Test
  void nobody_called_leaves_what_is_with_the_unit_or_the_inspectors_where_it_is() {
    Transition move = ANSWERS.denyCall(assigned(), by(hours(5))).orElseThrow();

    assertThat(move.after()).isInstanceOf(Complaint.Assigned.class);
    assertThat(move.after().promisedBy()).isEqualTo(assigned().promisedBy());
    assertThat(move.after().file().calls().isReached()).isFalse();
  }

  @Test
  void nobody_called_twice_is_once() {
    Complaint after = ANSWERS.denyCall(assigned(), by(hours(5))).orElseThrow().after();

    assertThat(ANSWERS.denyCall(after, by(hours(6)))).isEmpty();
  }

  @Test
  void that_somebody_called_is_kept_with_its_time_and_changes_nothing_else() {
    for (Complaint complaint : List.of(settled(), assigned(), referred())) {
      Transition move = ANSWERS.confirmCall(complaint, by(hours(5))).orElseThrow();

      assertThat(move.after().state()).isEqualTo(complaint.state());
      assertThat(move.after().nextDueAt()).isEqualTo(complaint.nextDueAt());
      assertThat(Milestones.of(move.after().file()))
          .containsEntry(Milestone.CALL_CONFIRMED, hours(5));
      assertThat(move.events()).isEmpty();
    }
  }

  @Test
  void that_somebody_called_twice_is_once() {
    Complaint after = ANSWERS.confirmCall(assigned(), by(hours(5))).orElseThrow().after();

    assertThat(ANSWERS.confirmCall(after, by(hours(6)))).isEmpty();
  }

  @Test
  void that_nobody_called_takes_back_that_somebody_did() {
    for (Complaint complaint : List.of(settled(), assigned())) {
      Complaint called = ANSWERS.confirmCall(complaint, by(hours(5))).orElseThrow().after();

      Complaint after = ANSWERS.denyCall(called, by(hours(6))).orElseThrow().after();

      assertThat(Milestones.of(after.file())).doesNotContainKey(Milestone.CALL_CONFIRMED);
    }
  }

  @Test
  void a_new_promise_of_a_call_is_confirmed_anew() {
    Settled called = (Settled) ANSWERS.confirmCall(settled(), by(hours(5))).orElseThrow().after();
    CallOwed again = (CallOwed) ANSWERS.notSolved(called, by(hours(6))).after();
    assertThat(Milestones.of(again.file())).doesNotContainKey(Milestone.CALL_CONFIRMED);

    Complaint settled = CALLS.settle(again, by(hours(7))).after();

    assertThat(
            Milestones.of(ANSWERS.confirmCall(settled, by(hours(8))).orElseThrow().after().file()))
        .containsEntry(Milestone.CALL_CONFIRMED, hours(8));
  }

  @Test
  void where_no_call_was_recorded_there_is_nothing_to_dispute() {
    assertThat(ANSWERS.denyCall(referred(), by(hours(5)))).isEmpty();
  }

  @Test
  void a_second_nobody_called_leaves_the_call_that_the_citizen_confirmed() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), by(hours(1))).after();
    Settled settled = (Settled) CALLS.settle(again, by(hours(2))).after();

    Transition move = ANSWERS.denyCall(settled, by(hours(3))).orElseThrow();

    assertThat(move.after().file().calls().attempts())
        .extracting(CallAttempt::disputed)
        .containsExactly(false, true);
  }
}
