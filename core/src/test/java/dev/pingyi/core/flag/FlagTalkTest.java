package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What looks like pushing is held back, told to an inspector once, and decided by a person. */
class FlagTalkTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");

  private final City city = City.at("2026-11-23T09:30");
  private final Person inspector = city.joins("inspector", INSPECTOR);

  @Test
  void a_burst_at_one_code_is_held_back_from_its_first_rating_and_told_once() {
    burst(15);

    assertThat(counts("DH1").counted()).isZero();
    assertThat(counts("DH1").heldBack()).isEqualTo(15);
    inspector.sees("【好评异常】").sees("社保窗口");
    inspector.writes("待办").taps("FL-").sees("好评：15 条");
    assertThat(inspector.everything().split("【好评异常】")).hasSize(2);
  }

  @Test
  void as_much_praise_as_a_busy_counter_has_counts() {
    for (int i = 0; i < 20; i++) {
      praises("c" + i, "DH1-02");
      city.passes(Duration.ofMinutes(2));
    }

    assertThat(counts("DH1").counted()).isEqualTo(20);
    assertThat(city.store().flags().openFlags("东湖区", 9)).isEmpty();
  }

  @Test
  void a_bad_rating_in_a_burst_counts_at_once() {
    burst(5);
    city.citizen("angry").scans("DH1-02").taps("不满意").taps("不满意");
    IntStream.range(5, 12).forEach(i -> praises("c" + i, "DH1-02"));

    assertThat(counts("DH1").bad()).isEqualTo(1);
    assertThat(counts("DH1").opened()).isEqualTo(1);
    assertThat(counts("DH1").heldBack()).isEqualTo(12);
  }

  @Test
  void an_inspector_releases_a_flag_with_a_reason_and_its_praise_counts_again() {
    burst(10);

    inspector.writes("待办").sees("1 件异常").taps("FL-").taps("没问题").sees("请写明理由");
    inspector.writes("今天集中办理，逐一核对过").sees("没问题").sees("集中办理");

    assertThat(counts("DH1").counted()).isEqualTo(10);
    assertThat(counts("DH1").heldBack()).isZero();
    inspector.writes("待办");
    assertThat(inspector.text()).doesNotContain("异常");
    assertThat(happened(RatingEvent.RatingHeldBack.class)).isEqualTo(10);
    assertThat(happened(RatingEvent.RatingReleased.class)).isEqualTo(10);
  }

  @Test
  void what_comes_to_a_released_flag_on_the_same_day_counts() {
    burst(10);
    inspector.taps("没问题").writes("核对过");

    praises("later", "DH1-02");

    assertThat(counts("DH1").counted()).isEqualTo(11);
  }

  @Test
  void an_inspector_confirms_a_flag_and_its_praise_stays_uncounted_with_what_follows() {
    burst(10);
    inspector.taps("有问题").writes("同一个人拿几部手机刷的").sees("不计入");

    praises("later", "DH1-02");

    assertThat(counts("DH1").counted()).isZero();
    assertThat(counts("DH1").heldBack()).isEqualTo(11);
  }

  @Test
  void a_flag_is_decided_once_and_never_without_a_reason() {
    burst(10);
    Person other = city.joins("other", INSPECTOR).sees("【好评异常】");
    inspector.taps("没问题").writes("。。。").sees("请写文字");
    inspector.writes("返回").sees("好评：10 条");
    other.taps("有问题");
    inspector.taps("没问题").writes("核对过");

    other.writes("刷的").sees("已经有结论了");

    assertThat(counts("DH1").counted()).isEqualTo(10);
  }

  @Test
  void nobody_else_decides_a_flag() {
    burst(10);
    Person abroad = city.joins("abroad", Post.ofArea(Role.INSPECTOR, "武昌区"));
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

    abroad.writes("待办").sees("没有待办");
    officer.writes("待办").sees("没有待办");
    abroad.taps(inspector.button("没问题")).sees("已经过时");
  }

  @Test
  void one_account_that_praises_a_counter_again_and_again_counts_no_more() {
    for (int i = 0; i < 4; i++) {
      praises("eager", "DH1-02");
      city.passes(Duration.ofMinutes(20));
    }

    assertThat(counts("DH1").counted()).isZero();
    inspector.sees("反复给这个窗口好评");
  }

  @Test
  void one_account_that_praises_faster_than_one_can_read_counts_no_more() {
    for (String counter : List.of("DH1-01", "DH1-02", "DH2-01")) {
      praises("quick", counter);
    }

    assertThat(counts("DH1").heldBack() + counts("DH2").heldBack()).isEqualTo(3);
    assertThat(inspector.everything()).contains("不看题就给了好评");
  }

  @Test
  void praise_while_the_office_is_closed_waits_for_a_look() {
    city.until("2026-11-23T20:00");
    for (int i = 0; i < 5; i++) {
      praises("night" + i, "DH1-02");
      city.passes(Duration.ofMinutes(12));
    }

    assertThat(counts("DH1").heldBack()).isEqualTo(5);
    inspector.sees("不上班的时候");
  }

  @Test
  void praise_that_two_flags_hold_back_counts_when_both_are_released() {
    city.until("2026-11-23T20:00");
    burst(10);
    assertThat(counts("DH1").heldBack()).isEqualTo(10);

    inspector.writes("待办").taps("FL-").taps("没问题").writes("核对过");
    assertThat(counts("DH1").counted()).isZero();
    inspector.writes("待办").taps("FL-").taps("没问题").writes("核对过");

    assertThat(counts("DH1").counted()).isEqualTo(10);
    assertThat(counts("DH1").heldBack()).isZero();
  }

  @Test
  void praise_that_is_a_repeat_is_no_business_of_a_flag() {
    praises("first", "DH1-02");
    praises("first", "DH1-02");
    burst(9);
    inspector.taps("没问题").writes("核对过");

    assertThat(counts("DH1").counted()).isEqualTo(10);
    assertThat(counts("DH1").heldBack()).isEqualTo(1);
  }

  @Test
  void whoever_praised_in_a_burst_is_not_counted_twice_when_it_is_released() {
    burst(9);
    praises("c1", "DH1-02");
    inspector.taps("没问题").writes("核对过");

    assertThat(counts("DH1").counted()).isEqualTo(9);
    assertThat(counts("DH1").heldBack()).isEqualTo(1);
  }

  @Test
  void a_revoked_code_that_is_still_scanned_is_told_to_the_inspectors_once() {
    String old = city.code("DH1-02");
    city.revokes("DH1-02");

    for (int i = 0; i < 3; i++) {
      city.citizen("late" + i).opens(old).sees("已经停用");
      city.passes(Duration.ofHours(1));
    }

    assertThat(inspector.timesSaw("【请到现场看一看】")).isEqualTo(1);
    inspector.taps("没问题").writes("旧码已经撕掉").sees("旧码已经撕掉");
  }

  @Test
  void praise_that_was_changed_to_a_bad_rating_while_it_waited_counts_once_and_at_once() {
    burst(10);
    city.citizen("c3").taps("改一下").taps("不满意").taps("不满意");
    assertThat(counts("DH1").bad()).isEqualTo(1);

    inspector.taps("没问题").writes("核对过");

    assertThat(counts("DH1").bad()).isEqualTo(1);
    assertThat(counts("DH1").counted()).isEqualTo(10);
    assertThat(counts("DH1").heldBack()).isZero();
  }

  @Test
  void bad_ratings_that_are_changed_to_praise_in_a_burst_wait_like_other_praise() {
    for (int i = 0; i < 10; i++) {
      Person person = city.citizen("b" + i).scans("DH1-02").taps("不满意").taps("不满意");
      person.taps("先这样").taps("改一下").taps("满意").taps("满意");
    }

    assertThat(counts("DH1").counted()).isZero();
    assertThat(counts("DH1").heldBack()).isEqualTo(10);
  }

  private void burst(int people) {
    IntStream.range(0, people).forEach(i -> praises("c" + i, "DH1-02"));
  }

  private void praises(String name, String counter) {
    city.citizen(name).visits(counter).taps("满意").taps("满意");
  }

  private Counts counts(String unit) {
    return city.store().counts(unit, 2026).stream()
        .map(m -> m.counts())
        .reduce(Counts.NONE, Counts::plus);
  }

  private long happened(Class<?> event) {
    return city.eventsAfter(0).stream().map(EventEnvelope::event).filter(event::isInstance).count();
  }
}
