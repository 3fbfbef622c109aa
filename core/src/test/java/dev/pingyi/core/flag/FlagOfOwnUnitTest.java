package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.FlagActions;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever heads a unit neither releases its praise nor looks at it as an inspector. */
final class FlagOfOwnUnitTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final Post INSPECTOR_OF_CITY = Post.ofArea(Role.INSPECTOR, Post.CITY);

  private final City city = City.at("2026-11-23T09:30");

  private Person alsoHeads(Post post, String unit) {
    return alsoHeads("near", post, unit);
  }

  private Person alsoHeads(String name, Post post, String unit) {
    return city.joins(name, post).opens(city.invitation(name, Post.headOf(unit)));
  }

  private void burst() {
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }
  }

  private String flag() {
    return city.store().flags().openFlags("东湖区", 9).getFirst();
  }

  private Optional<Refusal> decides(Member by) {
    return new FlagActions(city.office())
        .decide(flag(), Flag.State.RELEASED, "核对过", new Actor.Staff(by), city.now())
        .either(_ -> Optional.empty(), refused -> Optional.of(refused.why()));
  }

  @Test
  void they_are_not_told_not_listed_and_refused_with_a_sentence() {
    Person near = alsoHeads(INSPECTOR, "DH1");
    Person other = city.joins("other", INSPECTOR);

    burst();

    other.sees("【好评异常】");
    assertThat(near.timesSaw("【好评异常】")).isZero();
    near.writes("待办");
    assertThat(near.text()).doesNotContain("异常");
    List<Member> inspectors = city.store().members(INSPECTOR.key());
    for (Member member : inspectors) {
      assertThat(decides(member))
          .isEqualTo(
              member.account().equals(near.account())
                  ? Optional.of(Refusal.OWN_UNIT)
                  : Optional.empty());
    }
  }

  @Test
  void it_goes_to_those_of_the_city() {
    Person near = alsoHeads(INSPECTOR, "DH1");
    Person everywhere = city.joins("everywhere", INSPECTOR_OF_CITY);

    burst();

    everywhere.sees("【好评异常】");
    assertThat(near.timesSaw("【好评异常】")).isZero();
  }

  @Test
  void with_nobody_left_all_supervisors_are_told() {
    Person near = alsoHeads(INSPECTOR_OF_CITY, "DH1");
    Person ofArea = city.joins("of area", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Person ofCity = city.joins("of city", Post.ofArea(Role.SUPERVISOR, Post.CITY));

    burst();

    ofArea.saw("【无人在岗】");
    ofCity.saw("【无人在岗】");
    assertThat(near.timesSaw("【好评异常】")).isZero();
  }

  @Test
  void whoever_joins_later_is_not_handed_it_either() {
    burst();

    Person near = city.joins("near", Post.headOf("DH1"));
    near.opens(city.invitation("near", INSPECTOR));

    assertThat(near.timesSaw("【好评异常】")).isZero();
  }

  @Test
  void whoever_heads_another_unit_decides() {
    Person near = alsoHeads(INSPECTOR, "WC1");

    burst();

    near.sees("【好评异常】").taps("没问题").writes("核对过").sees("没问题");
  }

  @Test
  void a_button_of_before_they_headed_it_says_why_it_does_nothing() {
    Person near = city.joins("near", INSPECTOR);
    burst();
    near.sees("【好评异常】");
    near.opens(city.invitation("near", Post.headOf("DH1")));

    near.taps("没问题").sees("单位");

    assertThat(city.store().flags().flag(flag()).orElseThrow().isOpen()).isTrue();
  }

  /** One account praises in a hurry, which is one flag of where it was noticed last. */
  private void hurries(String name, String... counters) {
    Person citizen = city.citizen(name);
    for (String counter : counters) {
      citizen.scans(counter).taps("满意").taps("满意");
      city.passes(Duration.ofMinutes(5));
    }
  }

  @Test
  void whoever_heads_any_of_the_units_that_it_concerns_is_near() {
    Person near = alsoHeads(INSPECTOR, "WC1");
    Person other = city.joins("other", INSPECTOR);

    hurries("a", "WC1-01", "DH1-02", "DH2-01");

    assertThat(city.store().flags().flag(flag()).orElseThrow().units())
        .containsExactly("DH2", "WC1", "DH1");
    other.sees("【好评异常】");
    assertThat(near.timesSaw("【好评异常】")).isZero();
  }

  @Test
  void whoever_was_told_no_longer_decides_once_it_concerns_their_unit() {
    Person near = alsoHeads(INSPECTOR, "WC1");
    Person far = city.joins("far", INSPECTOR);
    Person everywhere = city.joins("everywhere", INSPECTOR_OF_CITY);
    hurries("a", "DH1-02", "DH1-01", "DH2-01");
    near.sees("【好评异常】");

    hurries("b", "WC1-01", "DH1-02", "DH2-01");

    near.taps("没问题").sees("单位");
    assertThat(city.store().flags().flag(flag()).orElseThrow().isOpen()).isTrue();
    assertThat(everywhere.timesSaw("【好评异常】")).isZero();
    assertThat(near.timesSaw("【好评异常】")).isZero();
    assertThat(far.timesSaw("【好评异常】")).isEqualTo(1);
  }

  @Test
  void with_nobody_left_whom_it_does_not_concern_all_supervisors_are_told() {
    Person near = alsoHeads(INSPECTOR, "WC1");
    Person supervisor = city.joins("of city", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    hurries("a", "DH1-02", "DH1-01", "DH2-01");
    near.sees("【好评异常】");

    hurries("b", "WC1-01", "DH1-02", "DH2-01");

    assertThat(supervisor.timesSaw("【无人在岗】")).isEqualTo(1);
  }

  @Test
  void with_nobody_left_in_the_area_it_goes_on_to_the_city_once() {
    Person near = alsoHeads(INSPECTOR, "WC1");
    Person everywhere = city.joins("everywhere", INSPECTOR_OF_CITY);
    hurries("a", "DH1-02", "DH1-01", "DH2-01");
    near.sees("【好评异常】");
    assertThat(everywhere.timesSaw("【好评异常】")).isZero();

    hurries("b", "WC1-01", "DH1-02", "DH2-01");
    hurries("c", "WC1-01", "DH1-02", "DH2-01");

    assertThat(near.timesSaw("【好评异常】")).isZero();
    assertThat(everywhere.timesSaw("【好评异常】")).isEqualTo(1);
    everywhere.taps("没问题").writes("核对过").sees("没问题");
  }
}
