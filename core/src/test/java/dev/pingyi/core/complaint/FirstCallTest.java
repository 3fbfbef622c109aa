package dev.pingyi.core.complaint;

import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.received;
import static dev.pingyi.core.complaint.Complaints.told;
import static dev.pingyi.core.complaint.FirstCall.IN_TIME;
import static dev.pingyi.core.complaint.FirstCall.LATE;
import static dev.pingyi.core.complaint.FirstCall.NOT_NEEDED;
import static dev.pingyi.core.complaint.FirstCall.OWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Settled;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What became of the promise with which a complaint opens. */
final class FirstCallTest {
  @Test
  void a_contact_before_the_very_end_is_in_time() {
    assertThat(first(received())).isEqualTo(OWED);
    assertThat(first(reached(told(), hours(24).minusSeconds(1)))).isEqualTo(IN_TIME);
    assertThat(first(reached(told(), hours(24)))).isEqualTo(LATE);
    assertThat(first(CALLS.attempt(told(), Outcome.NO_ANSWER, by(hours(1))).after()))
        .isEqualTo(OWED);
  }

  @Test
  void a_letter_is_a_contact_like_a_call() {
    assertThat(first(ANSWERS.letter(told(), Sender.OFFICE, by(hours(23))).after()))
        .isEqualTo(IN_TIME);
    assertThat(first(ANSWERS.letter(told(), Sender.CITIZEN, by(hours(23))).after()))
        .isEqualTo(OWED);
  }

  @Test
  void nobody_having_called_it_is_late_with_the_clocks_first_look_after_the_end() {
    Complaint before = RULES.tick(told(), hours(23)).orElseThrow().after();

    assertThat(first(before)).isEqualTo(OWED);
    assertThat(first(RULES.tick(before, hours(24)).orElseThrow().after())).isEqualTo(LATE);
  }

  @Test
  void who_calls_late_before_the_clock_has_looked_is_late() {
    assertThat(first(reached(told(), hours(24).plusSeconds(20)))).isEqualTo(LATE);
  }

  @Test
  void late_stays_late() {
    CallOwed late = reached(told(), hours(25));

    assertThat(first(CALLS.settle(late, by(hours(26))).after())).isEqualTo(LATE);
    assertThat(first(ANSWERS.withdraw(late, by(hours(26))).orElseThrow().after())).isEqualTo(LATE);
  }

  @Test
  void passed_on_by_what_the_citizen_wrote_or_taken_back_it_needs_no_call() {
    assertThat(first(CALLS.refer(received(), by(hours(2))).after())).isEqualTo(NOT_NEEDED);
    assertThat(first(ANSWERS.withdraw(received(), by(hours(2))).orElseThrow().after()))
        .isEqualTo(NOT_NEEDED);
    assertThat(first(CALLS.refer(received(), by(hours(24))).after())).isEqualTo(LATE);
    assertThat(first(ANSWERS.withdraw(received(), by(hours(24))).orElseThrow().after()))
        .isEqualTo(LATE);
  }

  @Test
  void what_needs_no_call_needs_none_later() {
    Complaint referred = CALLS.refer(received(), by(hours(2))).after();

    assertThat(first(ANSWERS.withdraw(referred, by(hours(40))).orElseThrow().after()))
        .isEqualTo(NOT_NEEDED);
  }

  @Test
  void a_call_that_the_citizen_denies_was_none() {
    CallOwed denied = (CallOwed) denied(reached(told(), hours(1)), hours(2));

    assertThat(first(denied)).isEqualTo(OWED);
    assertThat(first(reached(denied, hours(3)))).isEqualTo(IN_TIME);
    assertThat(first(denied(reached(told(), hours(1)), hours(30)))).isEqualTo(LATE);
  }

  @Test
  void on_a_call_that_never_was_nothing_is_passed_on_in_time() {
    Complaint assigned = CALLS.assign(told(), by(hours(1))).after();
    assertThat(first(assigned)).isEqualTo(IN_TIME);

    Complaint denied = denied(assigned, hours(2));
    assertThat(first(denied)).isEqualTo(LATE);
    assertThat(first(ANSWERS.confirmCall(denied, by(hours(3))).orElseThrow().after()))
        .isEqualTo(IN_TIME);
  }

  @Test
  void a_later_promise_does_not_change_it() {
    Settled settled = (Settled) CALLS.settle(told(), by(hours(1))).after();
    Complaint again = ANSWERS.notSolved(settled, by(hours(2))).after();

    assertThat(first(again)).isEqualTo(IN_TIME);
    assertThat(first(RULES.tick(again, hours(26)).orElseThrow().after())).isEqualTo(IN_TIME);
  }

  private static FirstCall first(Complaint complaint) {
    return complaint.file().calls().first();
  }

  private static Complaint denied(Complaint complaint, Instant at) {
    return ANSWERS.denyCall(complaint, by(at)).orElseThrow().after();
  }

  private static CallOwed reached(CallOwed complaint, Instant at) {
    return (CallOwed) CALLS.attempt(complaint, Outcome.REACHED, by(at)).after();
  }
}
