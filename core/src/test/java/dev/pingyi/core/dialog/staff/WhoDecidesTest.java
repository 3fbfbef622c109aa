package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.Test;

/**
 * Which supervisor decides what the unit has not solved twice: the nearest who may, and only then
 * others.
 */
final class WhoDecidesTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person elsewhere = supervises("elsewhere", "武昌区");

  private Person supervises(String name, String area) {
    return city.joins(name, Post.ofArea(Role.SUPERVISOR, area));
  }

  private void isRejectedTwice() {
    citizen.complains("DH1-02");
    officer.does("交办");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");
    citizen.taps("不满意");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");
    elsewhere.looksAway();
    citizen.taps("不满意");
  }

  private Member member(Person person) {
    return city.store().caller(person.account()).members().getFirst();
  }

  private State state() {
    return city.complaint(citizen.reference()).state();
  }

  @Test
  void with_one_in_the_area_nobody_elsewhere_reads_or_decides_it() {
    Person near = supervises("near", "东湖区");
    isRejectedTwice();

    near.sees("【请决定】");
    elsewhere.sawNothing();
    elsewhere.taps(near.button("退回单位")).writes(Person.WORDS);
    assertThat(state()).isEqualTo(State.ESCALATED);
    var card = city.complaint(citizen.reference());
    assertThat(new CaseAccess(city.office(), member(elsewhere)).mayRead(card)).isFalse();
    elsewhere.writes("待办").sees("没有");
  }

  @Test
  void with_one_of_the_city_nobody_elsewhere_decides_it() {
    Person ofCity = supervises("of city", Post.CITY);
    isRejectedTwice();

    ofCity.sees("【请决定】");
    elsewhere.sawNothing();
  }

  @Test
  void with_none_of_the_area_or_the_city_one_elsewhere_does() {
    isRejectedTwice();

    elsewhere.sees("【请决定】").does("退回单位");
    assertThat(state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void one_in_the_area_who_may_not_is_no_one() {
    // Who heads the unit must not decide about it.
    Person own = supervises("head", "东湖区");
    isRejectedTwice();

    assertThat(own.everything()).doesNotContain("【请决定】");
    elsewhere.sees("【请决定】").does("结案");
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  @Test
  void a_card_of_elsewhere_is_no_use_once_somebody_near_has_joined() {
    isRejectedTwice();
    var sendBack = elsewhere.button("退回单位");
    Person near = supervises("near", "东湖区");

    elsewhere.taps(sendBack).writes(Person.WORDS);

    assertThat(state()).isEqualTo(State.ESCALATED);
    near.writes("待办").sees("1 件");
  }
}
