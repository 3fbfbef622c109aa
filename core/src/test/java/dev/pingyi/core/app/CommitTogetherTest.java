package dev.pingyi.core.app;

import static dev.pingyi.core.Fixtures.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FigureChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.AppealEvent;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.RatingEvent;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs together is in one decision, so that no crash can part it. */
class CommitTogetherTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @BeforeEach
  void a_scan_and_a_bad_matter() {
    citizen.scans("DH1-02").taps("不满意");
  }

  @Test
  void a_bad_rating_its_count_its_complaint_its_contact_and_its_events_are_one() {
    citizen.taps("不满意");

    Decision decision = city.lastDecision();
    assertThat(decision.changes())
        .hasOnlyElementsOfTypes(
            Change.PutRating.class,
            Change.PutCounted.class,
            Change.PutComplaint.class,
            FigureChange.CountDay.class,
            Change.PutContact.class,
            Change.Count.class,
            Change.PutConversation.class)
        .hasSize(7);
    assertThat(happened(decision))
        .containsExactly(RatingEvent.RatingGiven.class, ComplaintEvent.ComplaintOpened.class);
  }

  @Test
  void an_upheld_verdict_its_deduction_its_count_and_its_event_are_one() {
    isReferred();

    inspector.does("属实");

    Decision decision = city.lastDecision();
    assertThat(decision.changes())
        .hasOnlyElementsOfTypes(
            Change.PutComplaint.class,
            Change.Enter.class,
            Change.Count.class,
            Change.ListAct.class,
            Change.PutConversation.class);
    assertThat(decision.changes())
        .filteredOn(Change.Enter.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Change.Enter.class,
            enter -> {
              assertThat(enter.entry().change()).isEqualTo(-3);
              assertThat(enter.after().points()).isEqualTo(97);
              assertThat(enter.after().head()).isEqualTo(enter.entry().hash());
            });
    assertThat(counted(decision))
        .containsExactlyInAnyOrder(Counts.complaintEnded(), Counts.verdict(1, 0));
    assertThat(happened(decision)).containsExactly(ComplaintEvent.ComplaintUpheld.class);
  }

  @Test
  void a_deduction_that_comes_too_late_takes_its_verdict_with_it() {
    isReferred();
    inspector.does("属实");
    Decision decision = city.lastDecision();

    assertThatThrownBy(() -> city.store().commit(decision)).isInstanceOf(StaleException.class);

    assertThat(city.store().entries("DH1", 2026)).hasSize(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().upheld()).isEqualTo(1);
  }

  @Test
  void an_appeal_that_succeeds_turns_verdict_points_and_counts_at_once() {
    Person head = city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    isReferred();
    inspector.does("属实");
    head.does("申诉");

    supervisor.does("撤销扣分");

    Decision decision = city.lastDecision();
    assertThat(decision.changes()).hasAtLeastOneElementOfType(Change.Enter.class);
    assertThat(counted(decision))
        .containsExactlyInAnyOrder(Counts.verdict(0, 1), Counts.verdict(-1, 0));
    assertThat(happened(decision))
        .containsExactly(AppealEvent.AppealDecided.class, ComplaintEvent.ComplaintClosed.class);
  }

  @Test
  void the_month_of_the_rating_is_that_of_the_office() {
    citizen.taps("不满意");

    assertThat(city.lastDecision().changes())
        .filteredOn(Change.Count.class::isInstance)
        .extracting(change -> ((Change.Count) change).month())
        .containsExactly(NOVEMBER);
    assertThat(city.office().books().zone()).isEqualTo(OFFICE);
  }

  private void isReferred() {
    citizen.taps("不满意").taps("先这样");
    officer.does("转办");
  }

  private static List<Counts> counted(Decision decision) {
    return decision.changes().stream()
        .filter(Change.Count.class::isInstance)
        .map(change -> ((Change.Count) change).counts())
        .toList();
  }

  private static List<Class<?>> happened(Decision decision) {
    return decision.events().stream().<Class<?>>map(e -> e.event().getClass()).toList();
  }
}
