package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Praise for one counter counts once in twenty-four hours; a bad rating always counts. */
final class HeldBackPraiseTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void praise_for_one_counter_counts_once_in_twenty_four_hours() {
    praises();

    city.passes(Duration.ofHours(23));
    citizen.scans("DH1-02").taps("满意").taps("满意").sees("不重复计数");
    citizen.scans("DH2-01").taps("满意").taps("满意");
    assertThat(citizen.text()).doesNotContain("不重复计数");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().counted()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().heldBack()).isEqualTo(1);
  }

  @Test
  void praise_held_back_does_not_hold_back_the_praise_of_the_next_day() {
    praises();
    city.passes(Duration.ofHours(23));
    praises();

    city.passes(Duration.ofHours(2));
    citizen.scans("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_rating_taken_back_makes_room_for_another() {
    praises();
    citizen.writes("我的数据").taps("撤回");

    citizen.scans("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.text()).doesNotContain("不重复计数");
  }

  @Test
  void a_bad_rating_is_never_held_back() {
    praises();

    citizen.scans("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好");
    citizen.scans("DH1-02").taps("不满意").taps("不满意").sees("哪里没做好");

    assertThat(city.store().counts("DH1", 2026).getFirst().counts().bad()).isEqualTo(2);
  }

  private void praises() {
    citizen.scans("DH1-02").taps("满意").taps("满意").sees("谢谢");
  }
}
