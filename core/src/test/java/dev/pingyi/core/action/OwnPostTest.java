package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff rate like anybody else, but not for the unit that they work for or watch. */
class OwnPostTest {
  private final City city = City.at("2026-11-23T09:00");

  private Counts counts(String unit) {
    return city.store().counts(unit, 2026).getFirst().counts();
  }

  private static Post post(Role role, String area) {
    return role == Role.HEAD ? Post.headOf("DH1") : Post.ofArea(role, area);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void praise_for_a_unit_of_the_own_post_is_kept_not_counted_and_told(Role role) {
    Person member = city.joins("member", post(role, "东湖区"));

    member.scans("DH1-02").taps("非常满意").taps("非常满意").sees("负责这个单位的工作人员").sees("不计入它的成绩");

    assertThat(counts("DH1").ratings()).isEqualTo(1);
    assertThat(counts("DH1").heldBack()).isEqualTo(1);
    assertThat(counts("DH1").counted()).isZero();
    assertThat(city.store().rating(member.reference()).orElseThrow().heldBack()).isTrue();
  }

  @Test
  void a_post_for_the_whole_city_is_over_every_unit() {
    Person member = city.joins("member", Post.ofArea(Role.CALLBACK, Post.CITY));

    member.scans("WC1-01").taps("满意").taps("满意").sees("不计入它的成绩");

    assertThat(counts("WC1").counted()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void praise_for_another_unit_or_area_counts(Role role) {
    Person member = city.joins("member", post(role, "东湖区"));

    member.scans("WC1-01").taps("满意").taps("满意");

    assertThat(member.text()).doesNotContain("不计入");
    assertThat(counts("WC1").counted()).isEqualTo(1);
  }

  @Test
  void again_within_the_day_it_is_still_told_why() {
    Person head = city.joins("head", Post.headOf("DH1"));
    head.visits("DH1-02").taps("满意").taps("满意").sees("不计入它的成绩");

    head.visits("DH1-02").taps("满意").taps("满意").sees("不计入它的成绩");

    assertThat(counts("DH1").counted()).isZero();
  }

  @Test
  void who_joins_later_keeps_what_was_counted_before() {
    Person citizen = city.citizen("member");
    citizen.scans("DH1-02").taps("满意").taps("满意");
    city.joins("member", Post.headOf("DH1"));

    assertThat(counts("DH1").counted()).isEqualTo(1);
  }

  @Test
  void a_bad_rating_of_staff_counts_and_opens_a_complaint_like_any_other() {
    Person head = city.joins("head", Post.headOf("DH1"));

    head.scans("DH1-02").taps("不满意").taps("满意").sees("哪里没做好");

    assertThat(counts("DH1").bad()).isEqualTo(1);
    assertThat(counts("DH1").opened()).isEqualTo(1);
  }

  @Test
  void a_bad_rating_that_becomes_praise_of_the_own_unit_does_not_count() {
    Person head = city.joins("head", Post.headOf("DH1"));
    head.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");

    head.taps("改一下").taps("满意").taps("满意").sees("不计入它的成绩");

    assertThat(counts("DH1").counted()).isZero();
    assertThat(counts("DH1").heldBack()).isEqualTo(1);
  }

  @Test
  void the_own_complaint_goes_to_the_others_on_the_post() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person other = city.joins("other", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.scans("DH1-02").taps("不满意").taps("不满意").looksAway();

    city.passes(Duration.ofHours(2));

    other.saw("新差评");
    assertThat(officer.timesSaw("新差评")).isZero();
  }

  @Test
  void with_nobody_else_there_it_goes_to_the_city() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person ofCity = city.joins("city", Post.ofArea(Role.CALLBACK, Post.CITY));
    officer.scans("DH1-02").taps("不满意").taps("不满意").looksAway();

    city.passes(Duration.ofHours(2));

    ofCity.saw("新差评");
    assertThat(officer.timesSaw("新差评")).isZero();
  }

  @Test
  void with_nobody_in_the_city_either_every_supervisor_hears_it() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person near = city.joins("near", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Person ofCity = city.joins("city", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    officer.scans("DH1-02").taps("不满意").taps("不满意").looksAway();

    city.passes(Duration.ofHours(2));

    near.saw("无人在岗");
    ofCity.saw("无人在岗");
    assertThat(officer.timesSaw("新差评")).isZero();
  }

  @Test
  void in_english_too() {
    city.joins("visitor", Post.headOf("DH1"));

    city.visitor("visitor").writes("/language").scans("DH1-02");
    city.visitor("visitor").taps("Satisfied").taps("Satisfied").sees("does not count");
  }
}
