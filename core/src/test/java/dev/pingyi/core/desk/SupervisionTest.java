package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.action.LeaveActions;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.desk.Supervision.OfArea;
import dev.pingyi.core.desk.Supervision.View;
import dev.pingyi.core.desk.Watch.Kind;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.StaffStore.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a supervisor sees of the areas: who holds what, what is late, how a week's calls went. */
final class SupervisionTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
  private final Person ofCity = city.joins("city", Post.ofArea(Role.SUPERVISOR, Post.CITY));

  @Test
  void an_area_shows_what_is_open_what_nobody_has_taken_up_and_what_is_late() {
    city.citizen("a").complains("DH1-02");
    city.citizen("b").complains("DH1-02");
    officer.taps("已接通");
    city.until("2026-11-24T10:00");

    OfArea area = view(supervisor).areas().getFirst();

    assertThat(area.area()).isEqualTo("东湖区");
    assertThat(area.open()).isEqualTo(2);
    assertThat(area.unclaimed()).isPositive();
    assertThat(area.late()).containsExactly(entry(Kind.CALL, 2));
    assertThat(area.week())
        .isEqualTo(new DayFigures(2, 1, 1, 0, new DayFigures.Course(0, 0, 0, 1, 0)));
  }

  @Test
  void the_week_has_every_day_with_todays_last_and_the_whole_city_is_the_sum() {
    city.citizen("a").complains("DH1-02");
    city.citizen("b").scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");
    city.until("2026-11-25T09:30");

    assertThat(view(ofCity).week().days())
        .hasSize(Supervision.DAYS)
        .containsEntry(MONDAY, new DayFigures(2, 0, 2, 0))
        .containsEntry(MONDAY.plusDays(2), DayFigures.NONE);
    assertThat(List.copyOf(view(ofCity).week().days().keySet()).getLast())
        .isEqualTo(MONDAY.plusDays(2));
    assertThat(view(supervisor).week().days()).containsEntry(MONDAY, new DayFigures(1, 0, 1, 0));
  }

  @Test
  void each_officers_calls_and_their_confirmed_share_stand_beside_the_name() {
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("没接到");

    assertThat(view(supervisor).members())
        .extracting(m -> m.member().name(), Supervision.OfMember::calls)
        .contains(tuple("officer", new CallFigures(1, 0, 1)), tuple("inspector", CallFigures.NONE));
    assertThat(view(supervisor).calls().denied()).containsExactly(citizen.reference());
  }

  @Test
  void appeals_stand_there_with_the_end_of_their_time_whoever_decides_them() {
    Person head = city.joins("head", Post.headOf("DH1"));
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");

    assertThat(view(supervisor).appeals())
        .singleElement()
        .matches(appeal -> appeal.row().reference().equals(citizen.reference()));
    assertThat(view(ofCity).appeals()).hasSize(1);
    assertThat(view(supervisor).areas().getFirst().late()).isEmpty();
  }

  @Test
  void the_cases_behind_a_figure_come_in_pages_the_earliest_end_first() {
    for (int i = 0; i < WatchedCases.PER_PAGE + 1; i++) {
      city.citizen("citizen" + i).complains("DH1-02");
    }
    city.citizen("elsewhere").scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");
    city.until("2026-11-24T10:00");
    WatchedCases.Filter late = new WatchedCases.Filter("东湖区", "", Set.of(Kind.CALL), true);

    assertThat(page(ofCity, late, 1).cases()).hasSize(WatchedCases.PER_PAGE);
    assertThat(page(ofCity, late, 9))
        .matches(page -> page.number() == 2 && page.pages() == 2 && page.total() == 21);
    assertThat(page(ofCity, WatchedCases.Filter.NONE, 1).total()).isEqualTo(22);
    assertThat(page(supervisor, WatchedCases.Filter.NONE, 1).total()).isEqualTo(21);
    assertThat(
            page(ofCity, new WatchedCases.Filter("", "", Set.of(Kind.VERDICT), false), 1).cases())
        .isEmpty();
  }

  @Test
  void of_the_own_unit_nothing_shows_and_from_no_sum_can_it_be_reckoned() {
    supervisor.opens(city.invitation("supervisor", Post.headOf("DH1")));
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("没接到");

    View view = view(supervisor);

    assertThat(view.areas().getFirst().open()).isZero();
    assertThat(view.areas().getFirst().week()).isEqualTo(DayFigures.NONE);
    assertThat(view.week().hidden()).containsExactly("东湖区");
    assertThat(view.week().days().values()).containsOnly(DayFigures.NONE);
    assertThat(view.calls().shares()).isEmpty();
    assertThat(page(supervisor, WatchedCases.Filter.NONE, 1).cases()).isEmpty();
  }

  @Test
  void of_the_own_complaint_nothing_shows() {
    supervisor.complains("DH1-02");

    assertThat(view(supervisor).areas().getFirst().open()).isZero();
    assertThat(view(ofCity).areas()).anyMatch(area -> area.open() == 1);
  }

  @Test
  void whoever_is_no_supervisor_sees_nothing() {
    city.citizen("a").complains("DH1-02");

    assertThat(view(officer).areas()).isEmpty();
    assertThat(view(officer).members()).isEmpty();
    assertThat(page(officer, WatchedCases.Filter.NONE, 1).cases()).isEmpty();
  }

  @Test
  void who_is_away_stands_there_with_the_days_and_the_colleague_in_the_place() {
    Person second = city.joins("second", Post.ofArea(Role.CALLBACK, "武昌区"));
    away(officer, "2026-11-24", "2026-11-26", Optional.of(second));
    away(inspector, "2026-12-01", "2026-12-01", Optional.empty());

    assertThat(view(supervisor).away())
        .extracting(a -> a.member().name(), Supervision.Away::standIn)
        .containsExactly(tuple("officer", "second"), tuple("inspector", ""));
    city.until("2026-11-24T09:00");
    assertThat(view(supervisor).members())
        .extracting(m -> m.member().name())
        .contains("second")
        .doesNotContain("officer");
    city.until("2026-11-27T09:00");
    assertThat(view(ofCity).away()).extracting(a -> a.member().name()).containsExactly("inspector");
    assertThat(view(ofCity).members()).extracting(m -> m.member().name()).contains("officer");
  }

  private void away(Person person, String first, String last, Optional<Person> standIn) {
    LeaveActions.Days days =
        new LeaveActions.Days(
            LocalDate.parse(first), LocalDate.parse(last), standIn.map(this::place));
    Actor operator = new Actor.Operator();
    city.did(new LeaveActions(city.office()).enter(place(person), days, operator, city.now()));
  }

  private Place place(Person person) {
    Member member = city.store().caller(person.account()).posts().getFirst();
    return new Place(member.post().key(), member.id());
  }

  private View view(Person person) {
    return new Supervision(city.office())
        .of(city.store().caller(person.account()).members(), city.now());
  }

  private WatchedCases.Page page(Person person, WatchedCases.Filter filter, int number) {
    return new WatchedCases(city.office())
        .page(city.store().caller(person.account()).members(), filter, number, city.now());
  }
}
