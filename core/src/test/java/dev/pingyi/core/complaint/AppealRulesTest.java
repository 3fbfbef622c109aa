package dev.pingyi.core.complaint;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.complaint.Complaints.APPEALS;
import static dev.pingyi.core.complaint.Complaints.BY;
import static dev.pingyi.core.complaint.Complaints.assigned;
import static dev.pingyi.core.complaint.Complaints.by;
import static dev.pingyi.core.complaint.Complaints.hours;
import static dev.pingyi.core.complaint.Complaints.referred;
import static dev.pingyi.core.complaint.Complaints.upheld;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.events.AppealEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the head of a unit may do against a verdict, how long, and what becomes of it. */
final class AppealRulesTest {
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
}
