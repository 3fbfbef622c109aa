package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of the calls that each officer recorded as answered. */
final class DeniedCallsTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person other = city.joins("other", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

  @Test
  void each_officers_calls_are_counted_and_the_least_confirmed_come_first() {
    Person first = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    first.taps("接到电话");
    Person second = city.citizen("b").complains("DH1-02");
    other.taps("已接通");
    second.taps("没接到");
    city.citizen("c").complains("DH1-02");
    officer.taps("已接通");

    assertThat(report(supervisor).shares())
        .extracting(DeniedCalls.Share::name, DeniedCalls.Share::calls)
        .containsExactly(
            tuple("other", new CallFigures(1, 0, 1)), tuple("officer", new CallFigures(2, 1, 0)));
    assertThat(report(supervisor).denied()).containsExactly(second.reference());
  }

  @Test
  void a_denial_that_is_taken_back_is_counted_and_listed_no_more() {
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("没接到");
    assertThat(report(supervisor).all()).isEqualTo(new CallFigures(1, 0, 1));

    citizen.taps("接到电话");

    assertThat(report(supervisor).all()).isEqualTo(new CallFigures(1, 1, 0));
    assertThat(report(supervisor).denied()).isEmpty();
  }

  @Test
  void a_word_is_counted_in_the_month_in_which_it_is_said_and_taken_back_there() {
    city.until("2026-11-30T20:00");
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("没接到");
    city.until("2026-12-01T09:30");
    assertThat(report(supervisor).all()).isEqualTo(CallFigures.NONE);
    citizen.taps("接到电话");

    assertThat(counted(NOVEMBER)).containsExactly(new CallFigures(1, 0, 0));
    assertThat(counted(NOVEMBER.plusMonths(1))).containsExactly(new CallFigures(0, 1, 0));
    assertThat(city.store().figures().denied("东湖区", NOVEMBER, 9)).isEmpty();
  }

  @Test
  void whoever_confirmed_and_then_denies_has_said_only_the_last() {
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("接到电话");
    citizen.taps("没接到");

    assertThat(report(supervisor).all()).isEqualTo(new CallFigures(1, 0, 1));
    assertThat(report(supervisor).denied()).containsExactly(citizen.reference());
  }

  @Test
  void of_the_own_unit_a_supervisor_sees_neither_a_complaint_nor_a_figure() {
    supervisor.opens(city.invitation("supervisor", Post.headOf("DH1")));
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    citizen.taps("没接到");

    assertThat(report(supervisor).shares()).isEmpty();
    assertThat(report(supervisor).denied()).isEmpty();
  }

  @Test
  void of_the_own_complaint_a_supervisor_sees_nothing_in_the_list() {
    supervisor.complains("DH1-02");
    String own = supervisor.reference();
    officer.taps("已接通");
    supervisor.taps("没接到");
    assertThat(city.store().figures().denied("东湖区", NOVEMBER, 9))
        .singleElement()
        .matches(call -> call.reference().equals(own));

    assertThat(report(supervisor).denied()).isEmpty();
  }

  @Test
  void the_latest_denial_comes_first_and_so_many_are_named() {
    for (int i = 0; i <= DeniedCalls.LISTED; i++) {
      Person citizen = city.citizen("citizen" + i).complains("DH1-02");
      officer.taps("已接通");
      citizen.taps("没接到");
      city.passes(Duration.ofMinutes(81));
    }

    List<String> denied = report(supervisor).denied();
    assertThat(denied).hasSize(DeniedCalls.LISTED);
    assertThat(denied.getFirst())
        .isEqualTo(city.citizen("citizen" + DeniedCalls.LISTED).reference());
    assertThat(denied).doesNotContain(city.citizen("citizen0").reference());
  }

  private DeniedCalls.Report report(Person person) {
    List<Member> posts = city.store().caller(person.account()).members();
    return new DeniedCalls(city.office()).of(posts, city.now());
  }

  private List<CallFigures> counted(YearMonth month) {
    return List.copyOf(city.store().figures().calls("东湖区", month).values());
  }
}
