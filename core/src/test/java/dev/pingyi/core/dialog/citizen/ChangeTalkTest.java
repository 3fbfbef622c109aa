package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.RatingEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one later change of the grades that the national rules allow. */
final class ChangeTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  private Person rates(String matter, String person) {
    return citizen.scans("DH1-02").taps(matter).taps(person);
  }

  private Person changes(String matter, String person) {
    return citizen.taps("改一下").taps(matter).taps(person);
  }

  private Rating rating() {
    return city.store().rating(citizen.reference()).orElseThrow();
  }

  private Counts counts() {
    return city.store().counts("DH1", 2026).getFirst().counts();
  }

  @Test
  void counts_follow_a_change_from_good_to_better() {
    rates("满意", "满意");

    changes("非常满意", "非常满意").sees("已经改好");

    assertThat(counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(rating().grade()).isEqualTo(Grade.VERY_SATISFIED);
    assertThat(rating().submissions()).isEqualTo(2);
  }

  @Test
  void praise_that_becomes_bad_is_a_complaint_with_its_promise_from_then_on() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    rates("满意", "满意");
    city.passes(Duration.ofHours(5));

    changes("不满意", "满意").sees("已经改好").sees("哪里没做好");
    citizen.taps("服务态度生硬").taps("先这样").sees("11-24 14:00");

    Complaint complaint = city.complaint(citizen.reference());
    assertThat(complaint.file().opening().callDueAt())
        .isEqualTo(complaint.file().opening().at().plus(Duration.ofHours(24)));
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0));
    officer.saw("【新差评】").taps("留言").writes("请问是哪一天？");
    citizen.saw("请问是哪一天？");
  }

  @Test
  void a_bad_rating_that_becomes_good_takes_its_complaint_back_and_no_points_move() {
    rates("不满意", "不满意").taps("先这样");

    changes("满意", "满意").sees("已经改好");

    assertThat(city.complaint(citizen.reference()))
        .isInstanceOfSatisfying(
            Complaint.Closed.class,
            closed -> {
              assertThat(closed.reason()).isEqualTo(ClosingReason.WITHDRAWN);
              assertThat(closed.file().history().entries().getLast().action())
                  .isEqualTo(Action.CHANGE_GRADES);
            });
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
  }

  @Test
  void a_change_among_bad_grades_keeps_promise_and_state_and_asks_for_their_reasons() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    citizen.complains("DH1-02");
    var due = city.complaint(citizen.reference()).file().opening().callDueAt();
    officer.taps("未接通");

    changes("不满意", "非常不满意").sees("哪里没做好");

    assertThat(citizen.labels()).contains("服务态度差效率低").doesNotContain("服务态度生硬");
    assertThat(rating().reasons()).isEmpty();
    Complaint complaint = city.complaint(citizen.reference());
    assertThat(complaint.state()).isEqualTo(State.CALLING);
    assertThat(complaint.file().opening().personGrade()).isEqualTo(Grade.VERY_DISSATISFIED);
    assertThat(complaint.file().opening().callDueAt()).isEqualTo(due);
    assertThat(counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void the_event_tells_the_grades_of_before_and_after() {
    rates("满意", "非常满意");

    changes("基本满意", "满意");

    assertThat(city.eventsAfter(0))
        .extracting(envelope -> envelope.event())
        .filteredOn(RatingEvent.RatingChanged.class::isInstance)
        .singleElement()
        .isEqualTo(
            new RatingEvent.RatingChanged(
                citizen.reference(), "DH1", "DH1-02", 4, 5, 3, 4, false, "citizen", city.now()));
  }

  @Test
  void it_is_changed_once_whichever_button_is_pressed() {
    rates("满意", "满意");
    Button first = citizen.button("改一下");
    changes("非常满意", "非常满意");

    assertThat(citizen.labels()).doesNotContain("改一下", "补充说明");
    citizen.taps(first).sees("不能再改");
    citizen.writes("改一下").sees("不能再改");
    assertThat(rating().submissions()).isEqualTo(2);
  }

  @Test
  void an_addition_is_the_one_later_change_too() {
    rates("满意", "满意");
    Button change = citizen.button("改一下");
    citizen.taps("补充说明").taps("服务态度较好").taps("完成").writes("谢谢小李");

    assertThat(citizen.labels()).containsExactly("撤回");
    citizen.taps(change).sees("不能再改");
  }

  @Test
  void the_same_grades_again_are_no_change() {
    rates("满意", "满意");

    changes("满意", "满意").sees("没有改动");

    assertThat(rating().submissions()).isEqualTo(1);
    changes("满意", "非常满意").sees("已经改好");
  }

  @ParameterizedTest
  @ValueSource(strings = {"先这样", "取消", "/cancel"})
  void a_change_that_is_left_leaves_the_rating_as_it_was(String left) {
    rates("满意", "满意").taps("改一下").taps("不满意").writes(left).sees("没有改动");

    assertThat(rating().grade()).isEqualTo(Grade.SATISFIED);
    assertThat(counts().good()).isEqualTo(1);
  }

  @Test
  void after_a_verdict_or_when_taken_back_nothing_is_changed() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    rates("不满意", "不满意").taps("先这样");
    Button change = citizen.button("改一下");
    officer.does("转办");
    inspector.taps("属实").writes("查实，窗口人员态度生硬");

    citizen.taps(change).sees("不能再改");

    assertThat(city.pointsOf("DH1")).isEqualTo(97);
    citizen.scans("DH2-01").taps("满意").taps("满意");
    Button other = citizen.button("改一下");
    citizen.taps("撤回").taps(other).sees("不能再改");
  }

  @Test
  void a_verdict_that_falls_while_grades_are_being_changed_wins() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    rates("不满意", "不满意").taps("先这样").taps("改一下").taps("满意");
    officer.does("转办");
    inspector.taps("属实").writes("查实，窗口人员态度生硬");

    citizen.taps("满意").sees("不能再改");

    assertThat(rating().grade()).isEqualTo(Grade.DISSATISFIED);
    assertThat(city.pointsOf("DH1")).isEqualTo(97);
  }

  @Test
  void praise_held_back_that_becomes_bad_counts() {
    rates("满意", "满意");
    citizen.visits("DH1-02").taps("满意").taps("满意").sees("不重复计数");

    changes("不满意", "不满意");

    assertThat(counts()).isEqualTo(new Counts(2, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void bad_ratings_changed_to_praise_are_not_more_praise_than_one() {
    rates("满意", "满意");
    for (int i = 0; i < 2; i++) {
      citizen.visits("DH1-02").taps("不满意");
      city.passes(Duration.ofMinutes(1));
      citizen.taps("不满意");
      changes("非常满意", "非常满意");
    }

    assertThat(counts().counted()).isEqualTo(1);
    assertThat(counts().heldBack()).isEqualTo(2);
  }

  @Test
  void nobody_changes_the_rating_of_another() {
    rates("满意", "满意");
    Person stranger = city.citizen("stranger");

    stranger.taps(citizen.button("改一下")).sees("已经过时");
    stranger.writes("改一下");

    assertThat(List.of(rating().submissions())).containsExactly(1);
  }
}
