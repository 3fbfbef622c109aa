package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.complaint.Complaints.CALLS;
import static dev.pingyi.core.complaint.Complaints.RULES;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.received;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.complaint.CallAttempt.Outcome;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Calling;
import dev.pingyi.events.ComplaintEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What time alone does to a complaint: the silence, the reminders and the escalations. */
final class ComplaintTimeTest {
  @Test
  void it_is_looked_at_first_when_the_silence_ends() {
    assertThat(received().nextDueAt()).contains(monday9().plus(Duration.ofMinutes(10)));
  }

  @Test
  void nothing_is_due_before_its_time() {
    assertThat(RULES.tick(received(), monday9().plus(Duration.ofMinutes(9)))).isEmpty();
    assertThat(RULES.tick(told(), hours(23).minusSeconds(1))).isEmpty();
  }

  @Test
  void staff_are_told_when_the_silence_ends_and_that_is_no_reminder() {
    Transition told = RULES.tick(received(), monday9().plus(Duration.ofMinutes(10))).orElseThrow();

    assertThat(told.events()).hasOnlyElementsOfType(ComplaintEvent.ComplaintReady.class);
    assertThat(told.after().file().calls().isTold()).isTrue();
    assertThat(told.after().file().reminders()).isZero();
  }

  @Test
  void an_addition_begins_the_silence_anew_until_staff_are_told() {
    Instant later = monday9().plus(Duration.ofMinutes(7));
    RatingDetails words = received().file().details().withWords();

    assertThat(RULES.change(received(), words, Action.ADD_DETAILS, by(later)).after().nextDueAt())
        .contains(later.plus(Duration.ofMinutes(10)));
    assertThat(RULES.change(told(), words, Action.ADD_DETAILS, by(later)).after().nextDueAt())
        .contains(hours(23));
  }

  @Test
  void an_addition_never_moves_the_promise() {
    Complaint added =
        RULES
            .change(
                received(),
                received().file().details().withPhone(),
                Action.ADD_DETAILS,
                by(hours(3)))
            .after();

    assertThat(added.promisedBy()).contains(hours(24));
    assertThat(added.file().details().phone()).isTrue();
  }

  @Test
  void telling_twice_is_once() {
    assertThat(RULES.ready(told(), by(hours(1)))).isEmpty();
  }

  @Test
  void the_ladder_reminds_in_the_morning_then_escalates_then_escalates_daily() {
    List<String> kinds = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    Complaint now = told();
    for (int i = 0; i < 4; i++) {
      Instant due = now.nextDueAt().orElseThrow();
      Transition move = RULES.tick(now, due).orElseThrow();
      kinds.add(move.events().getFirst().getClass().getSimpleName());
      times.add(due);
      now = move.after();
    }

    assertThat(kinds)
        .containsExactly(
            "ComplaintReminded", "ComplaintOverdue", "ComplaintOverdue", "ComplaintOverdue");
    assertThat(times)
        // Half of the time, and four hours before the end, are in the night.
        .containsExactly(hours(23), hours(24), hours(48), hours(72));
    assertThat(now.file().reminders()).isEqualTo(4);
  }

  @Test
  void a_step_told_twice_in_the_same_minute_is_once() {
    Complaint after = RULES.tick(told(), hours(23)).orElseThrow().after();

    assertThat(RULES.tick(after, hours(23))).isEmpty();
  }

  @Test
  void steps_missed_in_a_long_downtime_are_one_and_it_is_the_escalation() {
    Transition move = RULES.tick(told(), hours(100)).orElseThrow();

    assertThat(move.events())
        .hasOnlyElementsOfType(ComplaintEvent.ComplaintOverdue.class)
        .hasSize(1);
    assertThat(move.after().file().reminders()).isEqualTo(1);
    assertThat(move.after().nextDueAt()).contains(hours(120));
  }

  @Test
  void after_a_long_downtime_staff_are_told_first_of_what_nobody_knew() {
    Transition first = RULES.tick(received(), hours(30)).orElseThrow();
    Transition second = RULES.tick(first.after(), hours(30)).orElseThrow();

    assertThat(first.events()).hasOnlyElementsOfType(ComplaintEvent.ComplaintReady.class);
    assertThat(second.events()).hasOnlyElementsOfType(ComplaintEvent.ComplaintOverdue.class);
  }

  @Test
  void no_answer_neither_closes_nor_delays() {
    Complaint calling = attempt(told(), Outcome.NO_ANSWER).after();

    assertThat(calling).isInstanceOf(Calling.class);
    assertThat(calling.nextDueAt()).contains(hours(23));
    assertThat(ComplaintRules.isOverdue(calling, hours(24))).isTrue();
    assertThat(RULES.tick(calling, hours(24)).orElseThrow().events())
        .hasOnlyElementsOfType(ComplaintEvent.ComplaintOverdue.class);
  }

  @Test
  void who_was_reached_was_not_forgotten_and_the_result_is_owed_by_the_same_end() {
    Complaint calling = attempt(told(), Outcome.REACHED).after();

    assertThat(ComplaintRules.isOverdue(calling, hours(24).minusSeconds(1))).isFalse();
    assertThat(ComplaintRules.isOverdue(calling, hours(24))).isTrue();
    assertThat(ComplaintRules.isCallMissed(calling, hours(24))).isFalse();
    assertThat(RULES.tick(calling, hours(24)).orElseThrow().events())
        .singleElement()
        .isInstanceOfSatisfying(
            ComplaintEvent.ComplaintOverdue.class, e -> assertThat(e.stage()).isEqualTo("result"));
  }

  @Test
  void a_late_verdict_is_overdue_even_though_the_citizen_was_called() {
    Complaint referred =
        CALLS.refer((CallOwed) attempt(told(), Outcome.REACHED).after(), by(monday9())).after();

    assertThat(ComplaintRules.isOverdue(referred, at("2026-12-08T00:00"))).isTrue();
    assertThat(RULES.tick(referred, at("2026-12-08T00:00")).orElseThrow().events())
        .hasOnlyElementsOfType(ComplaintEvent.ComplaintOverdue.class);
  }

  private static Transition attempt(CallOwed complaint, Outcome outcome) {
    return CALLS.attempt(complaint, outcome, by(monday9()));
  }
}
