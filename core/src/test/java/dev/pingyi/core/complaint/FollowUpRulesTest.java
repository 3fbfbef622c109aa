package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.BY;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.REMEDIES;
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
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.ContactEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpRulesTest {
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
  void a_new_call_after_the_objection_answers_it_and_its_result_is_owed() {
    CallOwed again = (CallOwed) ANSWERS.notSolved(settled(), by(monday9())).after();

    Complaint called = CALLS.attempt(again, Outcome.REACHED, by(monday9())).after();

    assertThat(ComplaintRules.isCallMissed(called, hours(24))).isFalse();
    assertThat(ComplaintRules.isOverdue(called, hours(24))).isTrue();
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
    Transition move = REMEDIES.reject(putRight(), by(hours(5)));

    assertThat(move.after()).isInstanceOf(Complaint.Remedying.class);
    assertThat(move.after().promisedBy()).contains(at("2026-12-15T00:00"));
    assertThat(move.events()).hasOnlyElementsOfType(ComplaintEvent.CitizenObjected.class);
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
}
