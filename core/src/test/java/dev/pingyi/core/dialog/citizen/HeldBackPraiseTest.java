package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.action.GiveRating;
import dev.pingyi.core.action.NewRating;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.rating.Counted;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.store.StaleException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Praise for one counter counts once in twenty-four hours; a bad rating always counts. */
final class HeldBackPraiseTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void praise_for_one_counter_counts_once_in_twenty_four_hours() {
    praises();

    city.passes(Duration.ofHours(23));
    citizen.visits("DH1-02").taps("满意").taps("满意").sees("不重复计数");
    citizen.visits("DH2-01").taps("满意").taps("满意");
    assertThat(citizen.text()).doesNotContain("不重复计数");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().counted()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().heldBack()).isEqualTo(1);
  }

  @Test
  void whatever_an_account_rates_meanwhile_it_counts_once() {
    praises();

    for (int i = 0; i < 30; i++) {
      citizen.scans("DH2-01").taps("不满意").taps("满意").taps("先这样");
    }
    praises();

    assertThat(counts().counted()).isEqualTo(1);
    assertThat(counts().heldBack()).isEqualTo(1);
  }

  @Test
  void of_praise_for_the_same_matter_by_two_codes_one_counts() {
    praises();

    citizen.opens(codeWithMatter()).taps("再评一次").taps("满意").taps("满意").sees("不重复计数");

    assertThat(counts().counted()).isEqualTo(1);
  }

  @Test
  void of_two_ratings_in_one_moment_one_counts() {
    citizen.scans("DH1-02").taps("满意");
    Outcome<Rating> one = given("test:one");
    Outcome<Rating> other = given("test:other");

    city.did(one);

    assertThatThrownBy(() -> city.did(other)).isInstanceOf(StaleException.class);
    assertThat(city.did(given("test:other")).heldBack()).isTrue();
    assertThat(counts().counted()).isEqualTo(1);
  }

  @Test
  void praise_held_back_does_not_hold_back_the_praise_of_the_next_day() {
    praises();
    city.passes(Duration.ofHours(23));
    praises();

    city.passes(Duration.ofHours(2));
    citizen.visits("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_rating_taken_back_makes_room_for_another() {
    praises();
    citizen.writes("我的数据").taps("撤回");

    citizen.visits("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_bad_rating_is_never_held_back() {
    praises();

    citizen.visits("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好").taps("先这样");
    citizen.visits("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().bad()).isEqualTo(2);
  }

  /** What both read before either has written. */
  private Outcome<Rating> given(String cause) {
    Visit visit = new Visit("DH1-02", "", cause, city.now());
    List<Counted> counted = city.store().caller(citizen.account()).counted();
    NewRating rating =
        new NewRating(
            visit, Grade.SATISFIED, Grade.SATISFIED, cause + "/2", counted, List.of(), List.of());
    return new GiveRating(city.office())
        .run(rating, new Actor.Citizen(citizen.account(), "web:citizen", "zh"), city.now());
  }

  private String codeWithMatter() {
    CounterCode code = new CounterCode("DH1-02", 1, "SB");
    return new CounterCodes(city.office().keys()).token(code);
  }

  private Counts counts() {
    return city.store().counts("DH1", 2026).getFirst().counts();
  }

  private void praises() {
    citizen.visits("DH1-02").taps("满意").taps("满意").sees("谢谢");
  }
}
