package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.APPEALS;
import static dev.pingyi.core.complaint.Complaints.BOOKS;
import static dev.pingyi.core.complaint.Complaints.BY;
import static dev.pingyi.core.complaint.Complaints.FINDINGS;
import static dev.pingyi.core.complaint.Complaints.REMEDIES;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.putRight;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.upheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pingyi.core.complaint.Complaint.Confirming;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.AccountabilityEvent.AccountabilityCorrected;
import dev.pingyi.events.AccountabilityEvent.AccountabilityRecorded;
import dev.pingyi.events.AccountabilityEvent.AccountabilityReminded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an upheld verdict on a record is owed of who was held to account for it. */
final class AccountabilityRulesTest {
  private static final AccountabilityRules RULES = new AccountabilityRules(BOOKS);

  /** The end of the tenth working day after Monday, 23 November 2026. */
  private static final Instant END = at("2026-12-08T00:00");

  private static final Accountability THREE =
      Accountability.NONE
          .with(StaffGroup.STAFF, Measure.CRITICISM, 2)
          .with(StaffGroup.LEADERS, Measure.ADMONITION, 1)
          .with(Consequence.CASE_OPENED, true);

  private static Complaint recorded() {
    return RULES.record(upheld(), THREE, by(hours(1))).orElseThrow().after();
  }

  @Test
  void it_is_owed_to_the_end_of_the_tenth_working_day() {
    assertThat(upheld().recordDue()).contains(new Due(Duty.ACCOUNTABILITY, END));
    assertThat(upheld().nextDue()).contains(new Due(Duty.ACCOUNTABILITY, END));
    assertThat(upheld().file().inquiry().recordBy().isOver(END.minusSeconds(1))).isFalse();
    assertThat(upheld().file().inquiry().recordBy().isOver(END)).isTrue();
  }

  @Test
  void without_an_upheld_verdict_nothing_is_owed() {
    Complaint revoked = FINDINGS.revoke(referred(), by(hours(1))).after();

    for (Complaint complaint : List.of(referred(), revoked)) {
      assertThat(complaint.recordDue()).isEmpty();
      assertThat(RULES.record(complaint, THREE, by(hours(1)))).isEmpty();
      assertThat(RULES.correct(complaint, THREE, by(hours(1)))).isEmpty();
      assertThat(AccountabilityRules.offered(Role.INSPECTOR, complaint)).isEmpty();
    }
  }

  @Test
  void it_is_recorded_once_in_numbers_and_its_event_names_nobody() {
    Transition move = RULES.record(upheld(), THREE, by(hours(1))).orElseThrow();

    assertThat(move.after().file().inquiry().recorded()).contains(THREE);
    assertThat(move.after().state()).isEqualTo(State.REMEDYING);
    assertThat(move.events())
        .containsExactly(
            new AccountabilityRecorded(
                reference(1),
                "DH1",
                "东湖区",
                3,
                "staff/criticism=2,leaders/admonition=1",
                true,
                false,
                false,
                false,
                BY,
                hours(1)));
    assertThat(RULES.record(move.after(), THREE, by(hours(2)))).isEmpty();
  }

  @Test
  void nobody_held_to_account_is_a_record_too() {
    Complaint of = RULES.record(upheld(), Accountability.NONE, by(hours(1))).orElseThrow().after();

    assertThat(of.file().inquiry().recorded()).contains(Accountability.NONE);
    assertThat(of.recordDue()).isEmpty();
  }

  @Test
  void what_is_recorded_is_due_no_more_and_the_remedy_goes_on() {
    assertThat(recorded().recordDue()).isEmpty();
    assertThat(recorded().promisedBy()).isEqualTo(upheld().promisedBy());
    assertThat(RULES.tick(recorded(), END)).isEmpty();
  }

  @Test
  void a_correction_stands_where_the_first_record_stood() {
    Accountability two = THREE.with(StaffGroup.STAFF, Measure.CRITICISM, 1);

    Transition move = RULES.correct(recorded(), two, by(hours(9))).orElseThrow();

    Inquiry inquiry = move.after().file().inquiry();
    assertThat(inquiry.recorded()).contains(two);
    assertThat(inquiry.recordedAt()).isEqualTo(hours(1));
    assertThat(move.events())
        .first()
        .isInstanceOfSatisfying(
            AccountabilityCorrected.class,
            e -> {
              assertThat(e.before()).isEqualTo(3);
              assertThat(e.people()).isEqualTo(2);
            });
    assertThat(RULES.correct(upheld(), two, by(hours(9)))).isEmpty();
  }

  @Test
  void it_stays_owed_when_the_complaint_ends() {
    Confirming confirming = putRight();
    Complaint closed = REMEDIES.accept(confirming, by(hours(2))).after();

    assertThat(closed.state()).isEqualTo(State.CLOSED);
    assertThat(closed.nextDueAt()).contains(closed.file().inquiry().recordBy().nextAt());
    assertThat(closed.nextDue()).contains(new Due(Duty.ACCOUNTABILITY, END));
    assertThat(RULES.record(closed, THREE, by(hours(3)))).isPresent();
  }

  @Test
  void a_verdict_that_falls_takes_record_and_duty_with_it() {
    for (Complaint complaint : List.of(upheld(), recorded())) {
      Complaint lodged = APPEALS.lodge(complaint, by(hours(3))).orElseThrow().after();
      Complaint fell =
          APPEALS.grant(lodged, new PointsEffect(3, 100), by(hours(4))).orElseThrow().after();

      assertThat(fell.recordDue()).isEmpty();
      assertThat(fell.file().inquiry().recorded()).isEmpty();
      assertThat(fell.nextDueAt()).isEmpty();
      assertThat(RULES.correct(fell, THREE, by(hours(5)))).isEmpty();
      assertThat(AccountabilityRules.offered(Role.INSPECTOR, fell)).isEmpty();
    }
  }

  @Test
  void a_verdict_that_stands_on_appeal_leaves_it() {
    Complaint lodged = APPEALS.lodge(recorded(), by(hours(3))).orElseThrow().after();
    Complaint stands = APPEALS.dismiss(lodged, 97, by(hours(4))).orElseThrow().after();

    assertThat(stands.file().inquiry().recorded()).contains(THREE);
  }

  @Test
  void nobody_is_reminded_a_second_before_the_step_and_everybody_with_it() {
    Complaint complaint = upheld();
    while (!complaint.file().inquiry().recordBy().nextAt().isAfter(END)) {
      Instant step = complaint.file().inquiry().recordBy().nextAt();
      assertThat(RULES.tick(complaint, step.minusSeconds(1))).isEmpty();
      Transition told = RULES.tick(complaint, step).orElseThrow();
      assertThat(told.events()).first().isInstanceOf(AccountabilityReminded.class);
      assertThat(((AccountabilityReminded) told.events().getFirst()).overdue())
          .isEqualTo(!step.isBefore(END));
      complaint = told.after();
    }
    Instant morning = at("2026-12-08T08:00");
    assertThat(complaint.file().inquiry().recordBy().nextAt()).isEqualTo(morning);
    assertThat(RULES.tick(complaint, morning.minusSeconds(1))).isEmpty();
    assertThat(
            ((AccountabilityReminded)
                    RULES.tick(complaint, morning).orElseThrow().events().getFirst())
                .overdue())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void only_inspectors_have_it_on_a_button(Role role) {
    List<Action> owed = AccountabilityRules.offered(role, upheld());
    List<Action> later = AccountabilityRules.offered(role, recorded());

    if (role == Role.INSPECTOR) {
      assertThat(owed).containsExactly(Action.RECORD_ACCOUNTABILITY);
      assertThat(later).containsExactly(Action.CORRECT_ACCOUNTABILITY);
    } else {
      assertThat(owed).isEmpty();
      assertThat(later).isEmpty();
    }
  }

  @Test
  void a_form_that_was_opened_before_a_correction_is_old() {
    Complaint corrected =
        RULES.correct(recorded(), Accountability.NONE, by(hours(9))).orElseThrow().after();

    assertThat(List.of(upheld(), recorded(), corrected))
        .extracting(c -> Revision.of(c, Action.CORRECT_ACCOUNTABILITY))
        .containsExactly("0", "1", "2");
  }

  @Test
  void a_person_counts_once_and_no_pair_is_there_twice() {
    HeldToAccount two = new HeldToAccount(StaffGroup.STAFF, Measure.CRITICISM, 2);

    assertThat(THREE.total()).isEqualTo(3);
    assertThat(THREE.of(StaffGroup.STAFF)).isEqualTo(2);
    assertThat(THREE.with(StaffGroup.STAFF, Measure.CRITICISM, 0).total()).isEqualTo(1);
    assertThat(THREE.with(Consequence.CASE_OPENED, false).consequences()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Accountability(List.of(two, two), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HeldToAccount(StaffGroup.STAFF, Measure.CRITICISM, 0));
  }
}
