package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * More new accounts at one code than a busy counter could have: they are taken like all others, and
 * their praise waits.
 */
class NewAccountsTest {
  private static final String COUNTER = "DH1-02";

  /** Six come in ten minutes: no burst by itself. */
  private static final Duration APART = Duration.ofSeconds(105);

  private final City city = City.at("2026-11-23T09:30");
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @Test
  void one_new_account_after_the_other_for_an_hour_is_a_burst_from_its_first_rating() {
    come(29);
    assertThat(counts().counted()).isEqualTo(29);

    come(29, 40);

    assertThat(counts().counted()).isZero();
    assertThat(counts().heldBack()).isEqualTo(40);
    assertThat(inspector.timesSaw("【好评异常】")).isEqualTo(1);
  }

  @Test
  void as_many_people_who_have_rated_before_are_none() {
    for (int i = 0; i < 40; i++) {
      praises("c" + i, "WC1-01");
      city.passes(APART.multipliedBy(2));
    }
    city.until("2026-11-24T09:30");

    come(40);

    assertThat(counts().counted()).isEqualTo(40);
  }

  @Test
  void nobody_is_locked_out_of_a_counter_whose_new_accounts_are_used_up() {
    come(40);

    city.citizen("honest").scans(COUNTER).taps("满意").taps("满意").sees("谢谢");
    city.citizen("angry").scans(COUNTER).taps("不满意").taps("不满意");

    assertThat(counts().bad()).isEqualTo(1);
    assertThat(counts().opened()).isEqualTo(1);
    inspector.writes("待办").taps("FL-").taps("没问题").writes("集中办理，逐一核对过");
    assertThat(counts().counted()).isEqualTo(42);
  }

  @Test
  void who_has_rated_before_is_not_held_back_with_the_new_ones() {
    praises("known", "WC1-01");
    city.passes(Duration.ofHours(1));
    come(20);
    praises("known", COUNTER);

    come(20, 40);

    assertThat(counts().counted()).isEqualTo(1);
    assertThat(counts().heldBack()).isEqualTo(40);
  }

  private void come(int people) {
    come(0, people);
  }

  private void come(int from, int to) {
    for (int i = from; i < to; i++) {
      praises("c" + i, COUNTER);
      city.passes(APART);
    }
  }

  private void praises(String name, String counter) {
    city.citizen(name).visits(counter).taps("满意").taps("满意");
  }

  private Counts counts() {
    return city.store().counts("DH1", 2026).getFirst().counts();
  }
}
