package dev.pingyi.core.dialog.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Not solved": twice to the unit's remedy, and after the end. */
final class ReopenTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @BeforeEach
  void a_complaint() {
    citizen.complains("DH1-02");
  }

  private State state() {
    return city.complaint(citizen.reference()).state();
  }

  private long pending() {
    return city.store().counts("DH1", 2026).getFirst().counts().pending();
  }

  private void isRejectedTwice() {
    officer.does("交办");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");
    citizen.taps("不满意").sees("重新整改");
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成");
    citizen.taps("不满意");
  }

  @Test
  void the_second_no_is_the_supervisors_to_decide_with_words() {
    isRejectedTwice();
    head.looksAway();

    citizen.sees("交给主管决定");
    supervisor.sees("【请决定】").sees("下一步：主管决定怎么办，限 2026-11-30（含）前");
    assertThat(supervisor.labels()).containsExactly("退回单位", "结案", "我来办", "转给同事", "内部备注");
    supervisor.writes("待办").sees("1 件");
    supervisor.taps("退回单位").writes("短").sees("至少 10 个字");
    supervisor.writes("请把缺的材料清单贴到窗口上").sees("已退回单位");
    head.sawNothing();
    city.passes(Fixtures.HALF_HOUR);
    head.sees("【退回】").sees("请把缺的材料清单贴到窗口上");
    citizen.sees("退回单位再办一次").sees("请把缺的材料清单贴到窗口上");
    assertThat(state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void the_supervisor_ends_it_with_a_reason_that_the_citizen_reads() {
    isRejectedTwice();

    supervisor.taps("结案").writes("规定确实要这份材料，窗口已经说明两次").sees("已结案");

    citizen.sees("不算满意").sees("规定确实要这份材料，窗口已经说明两次");
    assertThat(citizen.labels()).isEmpty();
    assertThat(state()).isEqualTo(State.CLOSED);
    citizen.writes("没解决");
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  @Test
  void a_supervisor_who_does_not_decide_is_reminded_and_then_all_are_told() {
    Person city1 = city.joins("city", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    isRejectedTwice();
    supervisor.looksAway();
    city1.looksAway();

    city.until("2026-11-30T23:00");
    assertThat(supervisor.timesSaw("【提醒】")).isPositive();
    assertThat(city1.timesSaw("【提醒】") + city1.timesSaw("【逾期】")).isZero();
    city.until("2026-12-01T10:00");
    supervisor.saw("【逾期】");
    city1.saw("【逾期】");
  }

  @Test
  void silence_can_be_undone_by_the_button_of_the_message_that_tells_of_it() {
    officer.does("已解决");
    city.passes(Duration.ofDays(5));
    citizen.sees("未确认").sees("不算满意").sees("30 天内");
    assertThat(pending()).isZero();
    city.passes(Duration.ofDays(20));

    citizen.taps("没解决").sees("重新打开");

    officer.sees("【群众不认可】").sees("还剩 24 小时");
    supervisor.saw("【群众不认可】");
    assertThat(state()).isEqualTo(State.CALLING);
    assertThat(pending()).isEqualTo(1);
    assertThat(city.store().contact(citizen.reference()).orElseThrow().eraseAt())
        .isEqualTo(Contact.NOT_YET);
    officer.taps("看号码").sees("13800000000").writes("待办").sees("1 件");
  }

  @ParameterizedTest
  @ValueSource(strings = {"没解决", "没解决。", "not solved"})
  void it_may_be_typed(String typed) {
    officer.does("已解决");
    citizen.taps("接到电话").taps("问题解决了");

    citizen.writes(typed).sees("重新打开");

    assertThat(state()).isEqualTo(State.CALLING);
  }

  @Test
  void of_several_that_have_ended_the_citizen_is_asked_which() {
    String first = citizen.reference();
    officer.does("已解决");
    citizen.taps("接到电话").taps("问题解决了");
    citizen.complains("DH1-02");
    officer.does("已解决");
    citizen.taps("接到电话").taps("问题解决了");

    citizen.writes("没解决").sees("哪一件").taps(first).sees("重新打开");

    assertThat(city.complaint(first).state()).isEqualTo(State.CALLING);
  }

  @Test
  void the_look_up_and_my_data_have_the_button_too_and_a_late_press_says_why() {
    officer.does("已解决");
    city.passes(Duration.ofDays(5));
    String tail = citizen.reference().substring(citizen.reference().length() - 4);

    citizen.writes(citizen.reference()).sees("已办结（未确认）");
    assertThat(citizen.labels()).contains("没解决 " + tail);
    citizen.writes("我的数据");
    assertThat(citizen.labels()).contains("没解决 " + tail);

    city.passes(Duration.ofDays(30));
    citizen.taps("没解决 " + tail).sees("现在已经不能了");
    citizen.writes(citizen.reference());
    assertThat(citizen.labels()).doesNotContain("没解决 " + tail);
    assertThat(state()).isEqualTo(State.CLOSED);
  }

  @Test
  void who_had_everything_deleted_can_be_answered_again() {
    officer.does("已解决");
    city.passes(Duration.ofDays(5));
    citizen.writes("我的数据").taps("删除个人信息").writes("没解决").sees("重新打开");

    assertThat(city.complaint(citizen.reference()).file().details().phone()).isFalse();
    officer.sees("没有留电话").taps("留言").writes("请问还差哪一份材料？");
    citizen.sees("请问还差哪一份材料？");
  }

  @Test
  void pressed_twice_it_is_opened_once() {
    officer.does("已解决");
    city.passes(Duration.ofDays(5));
    var button = citizen.button("没解决");

    citizen.taps(button).sees("重新打开").taps(button).sees("过时");

    assertThat(pending()).isEqualTo(1);
  }
}
