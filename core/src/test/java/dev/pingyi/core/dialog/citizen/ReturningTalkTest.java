package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same code scanned again: what waits, how it stands, and the way to a new rating. */
final class ReturningTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));

  private void complains() {
    citizen.complains("DH1-02");
  }

  @Test
  void a_question_left_a_moment_ago_goes_on() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    Reply asked = citizen.latest();
    city.passes(Duration.ofMinutes(9));

    citizen.scans("DH1-02").sees("接着刚才的").sees("还想说什么");

    assertThat(citizen.latest().rows()).isEqualTo(asked.rows());
  }

  @Test
  void a_question_left_long_ago_is_over_and_the_rating_is_shown() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意");
    city.passes(Duration.ofMinutes(11));

    citizen.scans("DH1-02").sees("【已受理】 → 已联系 → 核查 → 整改 → 您确认").taps("再评一次").sees("办得怎么样");
  }

  @Test
  void another_counter_is_another_visit() {
    complains();

    citizen.scans("DH2-01").sees("办得怎么样");
  }

  @Test
  void nobody_else_sees_how_it_stands() {
    complains();

    city.citizen("stranger").scans("DH1-02").sees("办得怎么样");
  }

  @Test
  void what_waits_for_an_answer_comes_first_and_is_answered_there() {
    complains();
    officer.taps("已接通").does("转办");
    city.passes(Duration.ofDays(1));

    citizen.scans("DH1-02").sees("回访电话您接到了吗").sees("✓已受理 → ✓已联系 → 【核查】 → 整改 → 您确认");
    assertThat(citizen.labels()).startsWith("接到电话", "没接到", "再评一次");
    citizen.taps("没接到").sees("对不起");

    citizen.scans("DH1-02");
    assertThat(citizen.labels()).startsWith("再评一次");
  }

  @Test
  void the_second_question_waits_once_the_first_is_answered() {
    complains();
    officer.does("已解决");
    citizen.taps("接到电话").sees("问题解决了吗");

    citizen.scans("DH1-02").sees("问题解决了吗").taps("问题解决了").sees("办结了");

    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void of_two_complaints_the_one_that_waits_comes_first() {
    complains();
    String first = citizen.reference();
    officer.does("已解决");
    citizen.scans("DH1-02").taps("再评一次").taps("不满意").taps("不满意").taps("先这样");

    citizen.scans("DH1-02").sees(first).sees("您接到电话或留言了吗");
  }

  @Test
  void a_finished_good_rating_of_the_day_is_said_to_be_kept() {
    citizen.scans("DH1-02").taps("满意").taps("满意");
    city.passes(Duration.ofHours(23));

    citizen.scans("DH1-02").sees("已经评过").sees(citizen.reference());

    assertThat(citizen.labels()).containsExactly("再评一次", "改一下", "撤回");
    city.passes(Duration.ofHours(2));
    citizen.scans("DH1-02").sees("办得怎么样");
  }

  @Test
  void what_was_taken_back_is_over() {
    citizen.scans("DH1-02").taps("满意").taps("满意").taps("撤回");
    citizen.scans("DH1-02").sees("办得怎么样");
    citizen.scans("DH1-01").taps("不满意").taps("不满意").taps("撤回").sees("已撤回");

    citizen.scans("DH1-01").sees("办得怎么样");
  }

  @Test
  void a_promise_that_was_broken_is_said_to_be() {
    complains();
    city.passes(Duration.ofHours(25));

    citizen.scans("DH1-02").sees("还没有做到").sees("12345");
  }

  @Test
  void a_greeting_shows_how_the_open_complaints_stand() {
    complains();

    citizen.writes("你好").sees("【已受理】");
    officer.does("已解决");
    citizen.writes("您好！").sees("您接到电话或留言了吗").writes("接到了").sees("问题解决了吗").writes("没解决");

    citizen.sees("重新打开");
    citizen.writes("撤回").taps("撤回");
    assertThat(city.complaint(citizen.reference()))
        .isInstanceOfSatisfying(
            Complaint.Closed.class,
            closed -> assertThat(closed.reason()).isEqualTo(ClosingReason.WITHDRAWN));
    citizen.writes("你好").sees("江城评议");
  }

  @Test
  void the_end_says_how_to_come_back() {
    complains();

    citizen.sees("编号 " + citizen.reference()).sees("请截图保存").sees("再扫窗口的码");
  }
}
