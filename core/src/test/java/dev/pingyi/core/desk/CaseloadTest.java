package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.desk.Caseload.Load;
import dev.pingyi.core.desk.Caseload.OfInspector;
import dev.pingyi.core.desk.Caseload.View;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;

/** What an inspector sees of the load of the area: who holds what, and when it is due. */
final class CaseloadTest {
  private static final Load NOTHING = new Load(0, 0, 0, 0, 0);

  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");

  private final City city = City.at("2026-11-23T09:30");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
  private final Person own = city.joins("own", INSPECTOR);
  private final Person other = city.joins("other", INSPECTOR);

  private String referred(String name, String counter) {
    Person citizen = city.citizen(name).visits(counter).taps("不满意").taps("不满意");
    if (citizen.labels().contains("社保登记")) {
      citizen.taps("社保登记");
    }
    citizen.taps("服务态度生硬").taps("完成").taps("跳过").writes("13800000000").taps("随时");
    officer.does("转办");
    return citizen.reference();
  }

  private Load ownLoad() {
    return view(own).inspectors().getFirst().load();
  }

  private View view(Person person) {
    var posts = city.store().caller(person.account()).members();
    return new Caseload(city.office())
        .of(posts, new WorkList(city.office()).of(posts, city.now()), city.now());
  }

  @Test
  void the_own_line_comes_first_then_colleagues_and_what_nobody_has_taken_up() {
    own.writes(referred("a", "DH1-02")).taps("我来办");
    other.writes(referred("b", "DH1-02")).taps("我来办");
    referred("c", "DH2-01");

    assertThat(view(own).inspectors())
        .extracting(of -> of.member().name(), OfInspector::own, of -> of.load().all())
        .containsExactly(tuple("own", true, 1), tuple("other", false, 1));
    assertThat(view(other).inspectors().getFirst().member().name()).isEqualTo("other");
    assertThat(view(own).free().all()).isEqualTo(1);
  }

  @Test
  void what_is_due_is_counted_by_weeks_from_monday_to_sunday_and_what_is_late_before() {
    own.writes(referred("a", "DH1-02")).taps("我来办");

    assertThat(ownLoad()).isEqualTo(new Load(0, 0, 0, 1, 0));
    city.until("2026-11-30T09:00");
    assertThat(ownLoad()).isEqualTo(new Load(0, 0, 1, 0, 0));
    city.until("2026-12-07T23:59");
    assertThat(ownLoad()).isEqualTo(new Load(0, 1, 0, 0, 0));
    city.until("2026-12-08T00:01");
    assertThat(ownLoad()).isEqualTo(new Load(1, 0, 0, 0, 0));
  }

  @Test
  void the_chat_says_the_same_below_the_list() {
    own.writes(referred("a", "DH1-02")).taps("我来办");
    referred("b", "DH2-01");
    city.until("2026-12-07T09:00");

    own.writes("待办").sees("各人手上：您 1 件（逾期和本周到期 1 件）；还没有人认领 1 件（逾期和本周到期 1 件）");
    officer.writes("待办");
    assertThat(officer.text()).doesNotContain("各人手上");
    Person english = city.visitor("english").opens(city.invitation("english", INSPECTOR));
    english
        .writes("tasks")
        .sees("Who holds what: own 1 (1 late or due this week); not taken up 1 (1");
  }

  @Test
  void a_record_that_is_owed_stands_with_whoever_decided() {
    referred("a", "DH1-02");
    own.does("属实");

    assertThat(ownLoad().records()).isEqualTo(1);
    assertThat(ownLoad().all()).isEqualTo(1);
    assertThat(view(other).free()).isEqualTo(NOTHING);
  }

  @Test
  void an_inspector_of_the_city_sees_those_who_hold_something_and_nobody_else() {
    Person ofCity = city.joins("city", Post.ofArea(Role.INSPECTOR, Post.CITY));
    own.writes(referred("a", "DH1-02")).taps("我来办");

    assertThat(view(ofCity).inspectors())
        .extracting(of -> of.member().name())
        .containsExactly("city", "own");
  }

  @Test
  void nothing_of_a_unit_of_ones_own_is_in_it_and_no_other_role_has_one() {
    own.opens(city.invitation("own", Post.headOf("DH1")));
    referred("a", "DH1-02");

    assertThat(view(own).free()).isEqualTo(NOTHING);
    assertThat(view(other).free().all()).isEqualTo(1);
    assertThat(view(officer).inspectors()).isEmpty();
  }
}
