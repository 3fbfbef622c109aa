package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.APPEALS;
import static dev.pingyi.core.complaint.Complaints.BY;
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

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.complaint.Complaint.Settled;
import dev.pingyi.events.AppealEvent;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.ContactEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpRulesTest {
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
    CallOwed tried = (CallOwed) RULES.attempt(told(), Outcome.NO_ANSWER, by(monday9())).after();
    Settled settled = (Settled) RULES.settle(tried, by(hours(1))).after();

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

    Complaint settled = RULES.settle(again, by(hours(7))).after();

    assertThat(
            Milestones.of(ANSWERS.confirmCall(settled, by(hours(8))).orElseThrow().after().file()))
        .containsEntry(Milestone.CALL_CONFIRMED, hours(8));
  }

  @Test
  void where_no_call_was_recorded_there_is_nothing_to_dispute() {
    assertThat(ANSWERS.denyCall(referred(), by(hours(5)))).isEmpty();
  }

  @Test
  void not_solved_gives_a_new_promise_that_the_old_call_does_not_answer() {
    Transition move = ANSWERS.notSolved(settled(), by(hours(5)));

    assertThat(move.after().promisedBy()).contains(hours(29));
    assertThat(move.after().file().calls().isReached()).isFalse();
    assertThat(move.after().file().calls().attempts()).noneMatch(CallAttempt::disputed);
    assertThat(move.after().file().remedy().objections()).isEqualTo(1);
    assertThat(ComplaintRules.isOverdue(move.after(), hours(29))).isTrue();
  }

  @Test
  void a_new_call_after_the_objection_answers_it() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), by(monday9())).after();

    Complaint called = RULES.attempt(again, Outcome.REACHED, by(monday9())).after();

    assertThat(ComplaintRules.isOverdue(called, hours(24))).isFalse();
  }

  @Test
  void a_second_nobody_called_leaves_the_call_that_the_citizen_confirmed() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), by(hours(1))).after();
    Settled settled = (Settled) RULES.settle(again, by(hours(2))).after();

    Transition move = ANSWERS.denyCall(settled, by(hours(3))).orElseThrow();

    assertThat(move.after().file().calls().attempts())
        .extracting(CallAttempt::disputed)
        .containsExactly(false, true);
  }

  @Test
  void the_citizens_word_closes_it() {
    Transition move = ANSWERS.solved(settled(), by(hours(5)));

    assertThat(move.after())
        .isInstanceOfSatisfying(
            Closed.class, c -> assertThat(c.reason()).isEqualTo(ClosingReason.CONFIRMED));
    assertThat(Milestones.of(move.after().file())).containsEntry(Milestone.CONFIRMED, hours(5));
  }

  @Test
  void put_right_waits_five_days_for_the_citizen() {
    Confirming confirming = putRight();

    assertThat(confirming.confirmBy()).isEqualTo(monday9().plus(Duration.ofDays(5)));
    assertThat(Milestones.of(confirming.file())).containsKey(Milestone.REMEDIED);
  }

  @Test
  void an_upheld_complaint_that_is_not_put_right_is_owed_again() {
    Transition move = ANSWERS.reject(putRight(), by(hours(5)));

    assertThat(move.after()).isInstanceOf(Complaint.Remedying.class);
    assertThat(move.after().promisedBy()).contains(at("2026-12-15T00:00"));
    assertThat(move.events()).hasOnlyElementsOfType(ComplaintEvent.CitizenObjected.class);
  }

  @Test
  void what_the_unit_does_not_solve_twice_goes_to_the_inspectors() {
    Complaint once = notContentWith(assigned());
    Complaint twice = notContentWith((RemedyOwed) once);

    assertThat(once).isInstanceOf(Complaint.Assigned.class);
    assertThat(twice).isInstanceOf(Complaint.Referred.class);
  }

  @Test
  void an_objection_to_the_call_counts_towards_the_inspectors_too() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), by(hours(1))).after();
    RemedyOwed assigned = (RemedyOwed) RULES.assign(again, by(hours(2))).after();

    assertThat(notContentWith(assigned)).isInstanceOf(Complaint.Referred.class);
  }

  @Test
  void a_complaint_can_be_taken_back_until_there_is_a_verdict() {
    for (Complaint open : List.of(told(), settled(), assigned(), referred())) {
      assertThat(ANSWERS.withdraw(open, by(hours(1))).orElseThrow().after())
          .isInstanceOfSatisfying(
              Closed.class, c -> assertThat(c.reason()).isEqualTo(ClosingReason.WITHDRAWN));
    }
    assertThat(ANSWERS.withdraw(upheld(), by(hours(1)))).isEmpty();
    assertThat(ANSWERS.withdraw(putRight(), by(hours(1)))).isEmpty();
  }

  @Test
  void taking_back_twice_is_once() {
    Complaint closed = ANSWERS.withdraw(told(), by(hours(1))).orElseThrow().after();

    assertThat(ANSWERS.withdraw(closed, by(hours(1)))).isEmpty();
  }

  @Test
  void an_appeal_is_possible_to_the_end_of_the_fifth_working_day() {
    Instant end = at("2026-12-01T00:00");

    assertThat(APPEALS.until(upheld().file())).contains(end);
    assertThat(APPEALS.lodge(upheld(), by(end.minusSeconds(1)))).isPresent();
    assertThat(APPEALS.lodge(upheld(), by(end))).isEmpty();
  }

  @Test
  void there_is_nothing_to_appeal_without_an_upheld_verdict() {
    assertThat(APPEALS.lodge(referred(), by(hours(1)))).isEmpty();
    assertThat(APPEALS.lodge(assigned(), by(hours(1)))).isEmpty();
  }

  @Test
  void an_appeal_is_possible_once() {
    Complaint lodged = APPEALS.lodge(upheld(), by(hours(1))).orElseThrow().after();
    Complaint stands = APPEALS.dismiss(lodged, 97, by(hours(2))).orElseThrow().after();

    assertThat(APPEALS.lodge(lodged, by(hours(2)))).isEmpty();
    assertThat(APPEALS.lodge(stands, by(hours(3)))).isEmpty();
  }

  @Test
  void an_appeal_neither_stops_nor_moves_the_remedy() {
    Complaint lodged = APPEALS.lodge(upheld(), by(hours(1))).orElseThrow().after();

    assertThat(lodged.promisedBy()).isEqualTo(upheld().promisedBy());
    assertThat(lodged.state()).isEqualTo(State.REMEDYING);
  }

  @Test
  void an_appeal_that_succeeds_turns_the_verdict_and_ends_the_complaint() {
    Complaint lodged = APPEALS.lodge(upheld(), by(hours(1))).orElseThrow().after();

    Transition move = APPEALS.grant(lodged, new PointsEffect(3, 100), by(hours(2))).orElseThrow();

    assertThat(move.after().file().inquiry().verdict()).isEqualTo(Verdict.REVOKED);
    assertThat(move.after().state()).isEqualTo(State.CLOSED);
    assertThat(move.events())
        .contains(new AppealEvent.AppealDecided(reference(1), "DH1", 3, 100, BY, hours(2)));
  }

  @Test
  void without_an_appeal_nothing_is_decided() {
    assertThat(APPEALS.dismiss(upheld(), 97, by(hours(1)))).isEmpty();
    assertThat(APPEALS.grant(upheld(), new PointsEffect(3, 100), by(hours(1)))).isEmpty();
  }

  @Test
  void words_from_the_office_count_as_a_try_to_reach_the_citizen() {
    Transition move = ANSWERS.letter(told(), Sender.OFFICE, by(hours(1)));

    assertThat(move.after()).isInstanceOf(Calling.class);
    assertThat(move.after().file().calls().isReached()).isTrue();
    assertThat(move.after().file().calls().letters()).isEqualTo(1);
  }

  @Test
  void words_from_the_citizen_change_nothing_but_their_number() {
    Transition move = ANSWERS.letter(told(), Sender.CITIZEN, by(hours(1)));

    assertThat(move.after()).isInstanceOf(Complaint.Received.class);
    assertThat(move.after().file().calls().attempts()).isEmpty();
    assertThat(move.events())
        .containsExactly(new ContactEvent.LetterWritten(reference(1), "citizen", 1, BY, hours(1)));
  }

  private static Complaint notContentWith(RemedyOwed owed) {
    Confirming confirming = (Confirming) ANSWERS.putRight(owed, by(hours(1))).after();
    return ANSWERS.reject(confirming, by(hours(2))).after();
  }
}
