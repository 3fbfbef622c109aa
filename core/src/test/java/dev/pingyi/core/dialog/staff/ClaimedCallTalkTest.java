package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the office says that it did is asked of the citizen, and its result of the office. */
final class ClaimedCallTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

  @BeforeEach
  void a_complaint_with_a_number() {
    citizen.complains("DH1-02");
    officer.looksAway();
    supervisor.looksAway();
  }

  private State state() {
    return city.complaint(citizen.reference()).state();
  }

  @Test
  void who_is_said_to_have_been_called_is_asked_at_once() {
    officer.taps("已接通").sees("已请群众确认").sees("11-24 09:00 前");

    citizen.sees("刚刚给您打过电话").taps("接到电话").sees("有结果会马上告诉您");
    assertThat(city.complaint(citizen.reference()).file().calls().confirmed()).isPresent();
    assertThat(state()).isEqualTo(State.CALLING);
  }

  @Test
  void after_that_only_the_result_is_asked_about() {
    officer.taps("已接通");
    citizen.taps("接到电话");
    officer.does("已解决");

    citizen.sees(Person.WORDS).sees("问题解决了吗");
    assertThat(citizen.labels()).containsExactly("问题解决了", "没解决");
    citizen.scans("DH1-02").sees(Person.WORDS);
    citizen.taps("问题解决了").sees("办结");
  }

  @Test
  void after_that_a_hand_over_is_told_and_not_asked_about() {
    officer.taps("已接通");
    citizen.taps("接到电话");
    officer.does("转办");

    citizen.sees("已转给纪检人员核查");
    assertThat(citizen.labels()).isEmpty();
  }

  @Test
  void a_denied_call_keeps_the_promise_and_is_told_to_officer_and_supervisor() {
    city.passes(Duration.ofHours(2));
    officer.taps("已接通");

    citizen.taps("没接到").sees("原来答应的时间不变");

    officer.sees("【群众不认可】").sees("还剩 22 小时");
    supervisor.sees("【群众不认可】群众说没有接到回访电话");
    assertThat(state()).isEqualTo(State.CALLING);
    assertThat(city.complaint(citizen.reference()).file().calls().attempts())
        .singleElement()
        .matches(CallAttempt::disputed);
  }

  @Test
  void calls_and_those_denied_are_counted_of_the_office_in_the_month_and_published() {
    officer.taps("已接通");
    citizen.taps("没接到");
    officer.taps("已接通").taps("未接通");
    citizen.taps("接到电话");
    city.until("2026-12-01T09:30");
    officer.taps("已接通");
    city.announces();

    assertThat(city.store().figures().calls("东湖区", YearMonth.of(2026, 11)).values())
        .containsExactly(new CallFigures(2, 1, 1));
    assertThat(city.store().figures().calls("东湖区", YearMonth.of(2026, 12)).values())
        .containsExactly(new CallFigures(1, 0, 0));
    assertThat(city.store().notice(YearMonth.of(2026, 11)).orElseThrow().work().calls())
        .isEqualTo(new CallFigures(2, 1, 1));
    assertThat(city.group().everything()).contains("已接通” 少于 5 次", "没有接到的 少于 5 次");
  }

  @ParameterizedTest
  @ValueSource(strings = {"没接到", "没有接到电话", "nobody called"})
  void the_answer_may_be_typed(String typed) {
    officer.taps("已接通");

    citizen.writes(typed).sees("原来答应的时间不变");
  }

  @Test
  void the_question_stays_good_while_the_office_goes_on_and_once_answered_is_answered() {
    officer.taps("已接通");
    Button denial = citizen.button("没接到");
    officer.taps("已接通").does("已解决");

    citizen.taps(denial).sees("重新打开");
    citizen.looksAway().taps(denial).sees("过时");
    assertThat(state()).isEqualTo(State.CALLING);
  }

  @Test
  void ten_taps_are_one_question() {
    for (int i = 0; i < 10; i++) {
      officer.taps("已接通");
    }

    assertThat(citizen.timesSaw("您接到电话了吗")).isEqualTo(1);
  }

  @Test
  void one_tap_silences_nobody() {
    officer.taps("已接通").looksAway();

    city.until("2026-11-24T08:59");
    assertThat(officer.timesSaw("【提醒】已接通，请记下结果")).isPositive();
    supervisor.sawNothing();
    city.until("2026-11-24T09:00");
    officer.sees("【逾期】已接通，结果还没有记下");
    supervisor.sees("【逾期】已接通，结果还没有记下").looksAway();
    city.until("2026-11-25T09:00");
    supervisor.sees("【逾期清单】");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "。",
        "...",
        "🙂🙂🙂",
        "\u200B\u2060\u3164",
        "好的。",
        "收到",
        "好好好好好好好好好好好好",
        "好的，好的，好的，好的",
        "aAaAａＡ",
        "1234567890",
        "嗯\u200B嗯\u200B嗯\u200B嗯\u200B嗯"
      })
  void a_letter_that_says_nothing_is_refused_and_is_no_contact(String nothing) {
    officer.taps("留言").writes(nothing);

    assertThat(officer.text()).containsAnyOf("看不出说了什么", "没有看到内容", "按钮或命令");
    citizen.looksAway().sawNothing();
    assertThat(city.complaint(citizen.reference()).file().calls().attempts()).isEmpty();
    officer.writes("请问是哪一天的事？").sees("留言已发给群众");
  }

  @Test
  void a_call_may_get_a_note_that_the_office_alone_reads() {
    officer.taps("未接通").sees("点“备注”").taps("备注").writes("没人接，约了下午再打").sees("备注已记下");

    officer.sees("没人接，约了下午再打");
    assertThat(officer.labels()).doesNotContain("备注");
    officer.taps("已接通").taps("备注").writes("说材料已经补齐");
    assertThat(officer.text()).contains("没人接，约了下午再打", "说材料已经补齐");
    officer.does("交办");
    Person head = city.joins("head", Post.headOf("DH1"));
    assertThat(head.everything() + citizen.everything()).doesNotContain("约了下午再打", "材料已经补齐");
  }

  @Test
  void a_note_is_left_out_by_going_on_and_is_never_cut() {
    officer.taps("未接通").taps("备注").writes("长".repeat(501)).sees("还没有记录").taps("返回");
    officer.taps("备注").writes("。").sees("没有看到内容");
    officer.does("转办").sees("已转办纪检");
  }

  @Test
  void denied_calls_are_listed_for_the_supervisor_with_each_officers_share() {
    officer.taps("已接通");
    citizen.taps("没接到");
    officer.taps("已接通");
    citizen.taps("接到电话");

    supervisor.writes("回访核对").sees("记录接通 2 次，群众说接到了 1 次，说没接到 1 次");
    supervisor.sees("officer：接通 2 次，说接到了 1 次，没接到 1 次，50%");
    supervisor.taps(citizen.reference()).sees("下一步：回访员记下结果");
    supervisor.writes("待办").taps("回访核对").sees("50%");
    officer.writes("回访核对");
    assertThat(officer.text()).doesNotContain("50%");
  }
}
