package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.assigned;
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
import dev.pingyi.events.CivicEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpRulesTest {
  @Test
  void nobody_called_reopens_what_was_settled_and_flags_the_record() {
    Transition move = ANSWERS.notCalled(settled(), hours(5)).orElseThrow();

    assertThat(move.after()).isInstanceOf(Calling.class);
    assertThat(move.after().promisedBy()).contains(hours(29));
    assertThat(move.after().file().attempts()).allMatch(CallAttempt::disputed);
    assertThat(move.events())
        .containsExactly(
            new CivicEvent.CitizenObjected(reference(1), "东湖区", "not-called", "calling", hours(5)));
  }

  @Test
  void nobody_called_disputes_the_calls_but_not_the_tries_without_an_answer() {
    CallOwed tried = (CallOwed) RULES.attempt(told(), Outcome.NO_ANSWER, "m1", monday9()).after();
    Settled settled = (Settled) RULES.settle(tried, "m1", hours(1)).after();

    Transition move = ANSWERS.notCalled(settled, hours(5)).orElseThrow();

    assertThat(move.after().file().attempts())
        .extracting(CallAttempt::disputed)
        .containsExactly(false, true);
  }

  @Test
  void nobody_called_leaves_what_is_with_the_unit_or_the_inspectors_where_it_is() {
    Transition move = ANSWERS.notCalled(assigned(), hours(5)).orElseThrow();

    assertThat(move.after()).isInstanceOf(Complaint.Assigned.class);
    assertThat(move.after().promisedBy()).isEqualTo(assigned().promisedBy());
    assertThat(move.after().file().reached()).isFalse();
  }

  @Test
  void nobody_called_twice_is_once() {
    Complaint after = ANSWERS.notCalled(assigned(), hours(5)).orElseThrow().after();

    assertThat(ANSWERS.notCalled(after, hours(6))).isEmpty();
  }

  @Test
  void that_somebody_called_is_kept_with_its_time_and_changes_nothing_else() {
    for (Complaint complaint : List.of(settled(), assigned(), referred())) {
      Transition move = ANSWERS.called(complaint, hours(5)).orElseThrow();

      assertThat(move.after().state()).isEqualTo(complaint.state());
      assertThat(move.after().nextDueAt()).isEqualTo(complaint.nextDueAt());
      assertThat(move.after().file().times().passed())
          .containsEntry(MilestoneNames.CALL_CONFIRMED, hours(5));
      assertThat(move.events()).isEmpty();
    }
  }

  @Test
  void that_somebody_called_twice_is_once() {
    Complaint after = ANSWERS.called(assigned(), hours(5)).orElseThrow().after();

    assertThat(ANSWERS.called(after, hours(6))).isEmpty();
  }

  @Test
  void that_nobody_called_takes_back_that_somebody_did() {
    for (Complaint complaint : List.of(settled(), assigned())) {
      Complaint called = ANSWERS.called(complaint, hours(5)).orElseThrow().after();

      Complaint after = ANSWERS.notCalled(called, hours(6)).orElseThrow().after();

      assertThat(after.file().times().passed()).doesNotContainKey(MilestoneNames.CALL_CONFIRMED);
    }
  }

  @Test
  void a_new_promise_of_a_call_is_confirmed_anew() {
    Settled called = (Settled) ANSWERS.called(settled(), hours(5)).orElseThrow().after();
    CallOwed again = (CallOwed) ANSWERS.notSolved(called, hours(6)).after();
    assertThat(again.file().times().passed()).doesNotContainKey(MilestoneNames.CALL_CONFIRMED);

    Complaint settled = RULES.settle(again, "m1", hours(7)).after();

    assertThat(ANSWERS.called(settled, hours(8)).orElseThrow().after().file().times().passed())
        .containsEntry(MilestoneNames.CALL_CONFIRMED, hours(8));
  }

  @Test
  void where_no_call_was_recorded_there_is_nothing_to_dispute() {
    assertThat(ANSWERS.notCalled(referred(), hours(5))).isEmpty();
  }

  @Test
  void not_solved_gives_a_new_promise_that_the_old_call_does_not_answer() {
    Transition move = ANSWERS.notSolved(settled(), hours(5));

    assertThat(move.after().promisedBy()).contains(hours(29));
    assertThat(move.after().file().reached()).isFalse();
    assertThat(move.after().file().attempts()).noneMatch(CallAttempt::disputed);
    assertThat(move.after().file().rounds()).isEqualTo(1);
    assertThat(ComplaintRules.isOverdue(move.after(), hours(29))).isTrue();
  }

  @Test
  void a_new_call_after_the_objection_answers_it() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), monday9()).after();

    Complaint called = RULES.attempt(again, Outcome.REACHED, "m1", monday9()).after();

    assertThat(ComplaintRules.isOverdue(called, hours(24))).isFalse();
  }

  @Test
  void a_second_nobody_called_leaves_the_call_that_the_citizen_confirmed() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), hours(1)).after();
    Settled settled = (Settled) RULES.settle(again, "m1", hours(2)).after();

    Transition move = ANSWERS.notCalled(settled, hours(3)).orElseThrow();

    assertThat(move.after().file().attempts())
        .extracting(CallAttempt::disputed)
        .containsExactly(false, true);
  }

  @Test
  void the_citizens_word_closes_it() {
    Transition move = ANSWERS.solved(settled(), hours(5));

    assertThat(move.after())
        .isInstanceOfSatisfying(
            Closed.class, c -> assertThat(c.how()).isEqualTo(ClosingReason.CONFIRMED));
    assertThat(move.after().file().times().passed())
        .containsEntry(MilestoneNames.CONFIRMED, hours(5));
  }

  @Test
  void put_right_waits_five_days_for_the_citizen() {
    Confirming confirming = putRight();

    assertThat(confirming.confirmBy()).isEqualTo(monday9().plus(Duration.ofDays(5)));
    assertThat(confirming.file().times().passed()).containsKey(MilestoneNames.REMEDIED);
  }

  @Test
  void an_upheld_complaint_that_is_not_put_right_is_owed_again() {
    Transition move = ANSWERS.notContent(putRight(), hours(5));

    assertThat(move.after()).isInstanceOf(Complaint.Remedying.class);
    assertThat(move.after().promisedBy()).contains(at("2026-12-15T00:00"));
    assertThat(move.events()).hasOnlyElementsOfType(CivicEvent.CitizenObjected.class);
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
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), hours(1)).after();
    RemedyOwed assigned = (RemedyOwed) RULES.assign(again, "m1", hours(2)).after();

    assertThat(notContentWith(assigned)).isInstanceOf(Complaint.Referred.class);
  }

  @Test
  void a_complaint_can_be_taken_back_until_there_is_a_verdict() {
    for (Complaint open : List.of(told(), settled(), assigned(), referred())) {
      assertThat(ANSWERS.withdraw(open, hours(1)).orElseThrow().after())
          .isInstanceOfSatisfying(
              Closed.class, c -> assertThat(c.how()).isEqualTo(ClosingReason.WITHDRAWN));
    }
    assertThat(ANSWERS.withdraw(upheld(), hours(1))).isEmpty();
    assertThat(ANSWERS.withdraw(putRight(), hours(1))).isEmpty();
  }

  @Test
  void taking_back_twice_is_once() {
    Complaint closed = ANSWERS.withdraw(told(), hours(1)).orElseThrow().after();

    assertThat(ANSWERS.withdraw(closed, hours(1))).isEmpty();
  }

  @Test
  void an_appeal_is_possible_to_the_end_of_the_fifth_working_day() {
    Instant end = at("2026-12-01T00:00");

    assertThat(ANSWERS.appealUntil(upheld().file())).contains(end);
    assertThat(ANSWERS.appeal(upheld(), end.minusSeconds(1))).isPresent();
    assertThat(ANSWERS.appeal(upheld(), end)).isEmpty();
  }

  @Test
  void there_is_nothing_to_appeal_without_an_upheld_verdict() {
    assertThat(ANSWERS.appeal(referred(), hours(1))).isEmpty();
    assertThat(ANSWERS.appeal(assigned(), hours(1))).isEmpty();
  }

  @Test
  void an_appeal_is_possible_once() {
    Complaint lodged = ANSWERS.appeal(upheld(), hours(1)).orElseThrow().after();
    Complaint stands = ANSWERS.appealStands(lodged, 97, hours(2)).orElseThrow().after();

    assertThat(ANSWERS.appeal(lodged, hours(2))).isEmpty();
    assertThat(ANSWERS.appeal(stands, hours(3))).isEmpty();
  }

  @Test
  void an_appeal_neither_stops_nor_moves_the_remedy() {
    Complaint lodged = ANSWERS.appeal(upheld(), hours(1)).orElseThrow().after();

    assertThat(lodged.promisedBy()).isEqualTo(upheld().promisedBy());
    assertThat(lodged.state()).isEqualTo("remedying");
  }

  @Test
  void an_appeal_that_succeeds_turns_the_verdict_and_ends_the_complaint() {
    Complaint lodged = ANSWERS.appeal(upheld(), hours(1)).orElseThrow().after();

    Transition move = ANSWERS.appealOverturns(lodged, 3, 100, hours(2)).orElseThrow();

    assertThat(move.after().file().verdict()).isEqualTo(Verdict.REVOKED);
    assertThat(move.after().state()).isEqualTo("closed");
    assertThat(move.events())
        .contains(new CivicEvent.AppealDecided(reference(1), "DH1", 3, 100, hours(2)));
  }

  @Test
  void without_an_appeal_nothing_is_decided() {
    assertThat(ANSWERS.appealStands(upheld(), 97, hours(1))).isEmpty();
    assertThat(ANSWERS.appealOverturns(upheld(), 3, 100, hours(1))).isEmpty();
  }

  @Test
  void words_from_the_office_count_as_a_try_to_reach_the_citizen() {
    Transition move = ANSWERS.letter(told(), "office", "m1", hours(1));

    assertThat(move.after()).isInstanceOf(Calling.class);
    assertThat(move.after().file().reached()).isTrue();
    assertThat(move.after().file().letters()).isEqualTo(1);
  }

  @Test
  void words_from_the_citizen_change_nothing_but_their_number() {
    Transition move = ANSWERS.letter(told(), "citizen", "", hours(1));

    assertThat(move.after()).isInstanceOf(Complaint.Received.class);
    assertThat(move.after().file().attempts()).isEmpty();
    assertThat(move.events())
        .containsExactly(new CivicEvent.LetterWritten(reference(1), "citizen", 1, hours(1)));
  }

  private static Complaint notContentWith(RemedyOwed owed) {
    Confirming confirming = (Confirming) ANSWERS.putRight(owed, hours(1)).after();
    return ANSWERS.notContent(confirming, hours(2)).after();
  }
}
