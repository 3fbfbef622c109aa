package dev.pingyi.core.complaint;

import static dev.pingyi.core.complaint.Complaints.ANSWERS;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.events.ComplaintEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A call that is said to have been made: until when its result is owed, and what a denial does. */
final class ClaimedCallTest {
  @Test
  void an_early_call_moves_the_end_of_the_promise_neither_way() {
    assertThat(reached(told(), hours(1)).promisedBy()).contains(hours(24));
    assertThat(reached(told(), hours(4)).promisedBy()).contains(hours(24));
  }

  /** The office is open from the promise's beginning for eight hours, and from its end on. */
  @Test
  void a_late_one_leaves_four_hours_of_open_office_for_its_result_to_the_second() {
    assertThat(reached(told(), hours(4).plusSeconds(1)).promisedBy())
        .contains(hours(24).plusSeconds(1));
    assertThat(reached(told(), hours(8)).promisedBy()).contains(hours(28));
    assertThat(reached(told(), hours(24).minusSeconds(1)).promisedBy()).contains(hours(28));
  }

  @Test
  void one_after_the_end_gains_nothing() {
    for (Instant late : new Instant[] {hours(24), hours(24).plusSeconds(1), hours(30)}) {
      Complaint called = reached(told(), late);

      assertThat(called.promisedBy()).contains(hours(24));
      assertThat(ComplaintRules.isOverdue(called, late)).isTrue();
    }
  }

  @Test
  void a_second_one_gains_nothing_more() {
    CallOwed once = reached(told(), hours(22));

    assertThat(reached(once, hours(27)).promisedBy()).contains(hours(28));
  }

  @Test
  void a_letter_is_a_contact_like_a_call() {
    CallOwed written = (CallOwed) ANSWERS.letter(told(), Sender.OFFICE, by(hours(22))).after();

    assertThat(written.promisedBy()).contains(hours(28));
    assertThat(reached(written, hours(27)).promisedBy()).contains(hours(28));
    assertThat(written.due()).contains(new Due(Duty.RESULT, hours(28)));
  }

  @Test
  void the_ladder_goes_on_to_the_result_and_no_step_comes_twice() {
    Complaint called = reached(told(), hours(22));
    // The quiet hours end at eight.
    assertThat(called.nextDueAt()).contains(hours(23));
    called = RULES.tick(called, hours(23)).orElseThrow().after();
    assertThat(called.nextDueAt()).contains(hours(24));
    called = RULES.tick(called, hours(24)).orElseThrow().after();
    assertThat(called.nextDueAt()).contains(hours(27));

    Transition reminded = RULES.tick(called, hours(27)).orElseThrow();
    assertThat(reminded.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ComplaintEvent.ComplaintReminded.class,
            e -> {
              assertThat(e.stage()).isEqualTo("result");
              assertThat(e.dueAt()).isEqualTo(hours(28));
            });
    assertThat(reminded.after().nextDueAt()).contains(hours(28));
    assertThat(RULES.tick(reminded.after(), hours(28).minusSeconds(1))).isEmpty();
    assertThat(RULES.tick(reminded.after(), hours(28)).orElseThrow().events())
        .hasOnlyElementsOfType(ComplaintEvent.ComplaintOverdue.class);
  }

  @Test
  void a_denied_call_leaves_the_promise_as_it_was() {
    Transition denied = ANSWERS.denyCall(reached(told(), hours(22)), by(hours(23))).orElseThrow();

    assertThat(denied.after().state()).isEqualTo(State.CALLING);
    assertThat(denied.after().due()).contains(new Due(Duty.CALL, hours(24)));
    assertThat(denied.after().nextDueAt()).contains(hours(24));
    assertThat(denied.after().file().calls().attempts()).allMatch(CallAttempt::disputed);
    assertThat(denied.events())
        .singleElement()
        .isInstanceOfSatisfying(
            ComplaintEvent.CitizenObjected.class,
            e -> {
              assertThat(e.why()).isEqualTo("not-called");
              assertThat(e.state()).isEqualTo("calling");
            });
  }

  @Test
  void denied_after_the_end_the_promise_was_broken_and_that_is_told_at_once() {
    Complaint denied =
        ANSWERS.denyCall(reached(told(), hours(23)), by(hours(25))).orElseThrow().after();

    assertThat(ComplaintRules.isCallMissed(denied, hours(25))).isTrue();
    assertThat(RULES.tick(denied, hours(25)).orElseThrow().events())
        .singleElement()
        .isInstanceOfSatisfying(
            ComplaintEvent.ComplaintOverdue.class, e -> assertThat(e.stage()).isEqualTo("call"));
  }

  @Test
  void the_next_call_after_a_denied_one_gains_no_second_time() {
    CallOwed denied =
        (CallOwed)
            ANSWERS.denyCall(reached(told(), hours(23)), by(hours(25))).orElseThrow().after();

    assertThat(reached(denied, hours(26)).promisedBy()).contains(hours(24));
  }

  @Test
  void the_citizen_is_asked_about_the_first_call_and_again_only_after_a_denied_one() {
    CallOwed once = reached(told(), hours(1));
    CallOwed twice = reached(once, hours(2));

    assertThat(once.file().calls().isAskedAbout(1)).isTrue();
    assertThat(twice.file().calls().isAskedAbout(2)).isFalse();
    assertThat(Revision.of(twice, Action.DENY_CALL)).isEqualTo(Revision.of(once, Action.DENY_CALL));
    CallOwed denied = (CallOwed) ANSWERS.denyCall(twice, by(hours(3))).orElseThrow().after();
    CallOwed again = reached(denied, hours(4));
    assertThat(again.file().calls().isAskedAbout(3)).isTrue();
    assertThat(Revision.of(again, Action.DENY_CALL))
        .isNotEqualTo(Revision.of(twice, Action.DENY_CALL));
  }

  @Test
  void of_a_letter_and_of_no_answer_nobody_is_asked() {
    CallOwed rang = (CallOwed) CALLS.attempt(told(), Outcome.NO_ANSWER, by(hours(1))).after();
    Complaint written = ANSWERS.letter(told(), Sender.OFFICE, by(hours(1))).after();

    assertThat(Workflow.answers(told())).isEmpty();
    assertThat(Workflow.answers(rang)).isEmpty();
    assertThat(Workflow.answers(written)).isEmpty();
    assertThat(Workflow.answers(reached(rang, hours(2))))
        .containsExactly(Action.CONFIRM_CALL, Action.DENY_CALL);
  }

  private static CallOwed reached(CallOwed complaint, Instant at) {
    return (CallOwed) CALLS.attempt(complaint, Outcome.REACHED, by(at)).after();
  }
}
