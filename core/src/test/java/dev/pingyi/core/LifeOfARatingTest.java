package dev.pingyi.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Milestone;
import dev.pingyi.core.complaint.Milestones;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product as the office knows it: one bad rating from the scan to the month's notice. */
class LifeOfARatingTest {
  private City city;
  private Person citizen;
  private Person officer;
  private Person inspector;
  private Person supervisor;
  private Person head;

  @BeforeEach
  void a_city_on_a_monday_morning() {
    city = City.at("2026-11-23T09:00");
    citizen = city.citizen("citizen");
    officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    head = city.joins("head", Post.headOf("DH1"));
    List.of(officer, inspector, supervisor, head).forEach(Person::looksAway);
  }

  @Test
  void a_satisfied_rating_is_a_scan_and_two_taps() {
    citizen.scans("DH1-01").sees("东湖政务中心 · 综合窗口").taps("满意").taps("非常满意");

    citizen.sees("谢谢，评价已经记下").sees("编号 " + citizen.reference());
    assertThat(city.store().complaint(citizen.reference())).isEmpty();
    city.passes(Duration.ofDays(2));
    officer.sawNothing();
  }

  @Test
  void a_bad_rating_is_heard_called_back_upheld_put_right_and_answered() {
    citizen.scans("DH1-01").sees("窗口看不到是谁评的").taps("不满意").sees("服务怎么样").taps("满意");
    citizen.sees("已经受理").taps("社保登记").sees("可以多选").taps("没有提供材料清单").taps("完成");
    citizen.writes("我叫张小明，电话13800000000，等了三个小时").sees("请留一个电话");
    officer.sawNothing();
    citizen.writes("138 0000 0000").sees("什么时候打给您方便").taps("上午");
    String reference = citizen.sees("回访员会在 11-24 09:00 前打电话给您").reference();

    officer.sees("【新差评】").sees("还剩 24 小时").sees("没有提供材料清单").sees("等了三个小时");
    officer.taps("看号码").sees("13800000000").taps("未接通").sees("未接通（第 1 次）").looksAway();
    city.until("2026-11-23T16:59");
    officer.sawNothing();
    city.until("2026-11-23T17:00");
    officer.sees("【收工提醒】今天还有 1 件没办完").sees("还剩 16 小时");
    city.until("2026-11-24T07:59");
    officer.sawNothing();
    city.until("2026-11-24T08:59");
    assertThat(officer.timesSaw("【提醒】")).isEqualTo(1);
    assertThat(officer.sawAt("还剩 1 小时")).isEqualTo(Fixtures.at("2026-11-24T08:00"));
    supervisor.sawNothing();
    city.until("2026-11-24T09:00");
    supervisor.sees("【逾期】已超过时限").looksAway();
    assertThat(city.complaint(reference).file().reminders()).isEqualTo(2);

    officer.sees("【逾期】").taps("已接通").sees("已记录：已接通").does("转办").taps("放行").sees("12-08（含）前出结论");
    citizen.sees("已转给纪检人员核查").taps("接到电话").sees("有结果会马上告诉您");
    inspector.sees("【转办】").taps("属实").sees("请写明理由").writes("查实：李女士拒收材料");
    inspector.sees("〖李女士〗").writes("查实：窗口拒收材料，没有说明原因");
    inspector.sees("−3，现 97 分");
    assertThat(city.pointsOf("DH1")).isEqualTo(97);

    citizen.sees("已查实").sees("窗口拒收材料").sees("已被扣 3 分");
    head.sees("【查实】扣 3 分，现 97 分").sees(reference).sees("评价日期 2026-11-23").sees("＊＊＊，电话＊＊＊，等了三个小时");
    assertThat(head.everything())
        .doesNotContain("张小明", "13800000000", "09:0", "11-23 ", "李女士", "联系");
    head.does("整改完成").sees("已请群众评价结果");
    citizen.sees("单位说已经整改完成").taps("满意").sees("这件事办结了");

    assertThat(city.complaint(reference)).isInstanceOf(Complaint.Closed.class);
    assertThat(Milestones.of(city.complaint(reference).file()))
        .containsOnlyKeys(Milestone.values());
    city.passes(Duration.ofDays(3));
    officer.looksAway();
    city.passes(Duration.ofDays(2));
    officer.sawNothing();
  }

  @Test
  void staff_are_told_after_ten_silent_minutes_and_a_rating_given_up_is_still_a_complaint() {
    citizen.scans("DH1-02").taps("非常不满意").taps("非常不满意").sees("哪里没做好");
    city.passes(Duration.ofMinutes(6));
    citizen.taps("服务态度差效率低");

    city.passes(Duration.ofMinutes(9));
    officer.sawNothing();

    city.passes(Duration.ofMinutes(1));
    officer.sees("【新差评】").sees("没有留电话").sees("服务态度差效率低");
    assertThat(city.store().rating(officer.reference()).orElseThrow().reasons())
        .containsExactly(115);
  }

  @Test
  void cancelling_the_reasons_ends_the_talk_but_not_the_complaint() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样").sees("都记下了");

    officer.sees("【新差评】");
    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void settled_on_the_call_is_settled_when_the_citizen_says_so() {
    citizen.complains("DH1-02");

    officer.does("已解决").sees("已请群众确认");
    citizen.sees("您接到电话或留言了吗").taps("接到电话").sees("问题解决了吗").taps("问题解决了").sees("办结了");

    assertThat(city.complaint(reference()))
        .isInstanceOfSatisfying(
            Complaint.Closed.class, c -> assertThat(c.reason()).isEqualTo(ClosingReason.CONFIRMED));
  }

  @Test
  void nobody_called_reopens_what_was_settled_and_begins_a_new_promise() {
    citizen.complains("DH1-02");
    city.passes(Duration.ofHours(2));
    officer.does("已解决");

    citizen.taps("没接到").sees("重新打开");

    supervisor.sees("【群众不认可】群众说没有接到回访电话");
    officer.sees("【群众不认可】").sees("还剩 24 小时");
    assertThat(city.complaint(reference()).state()).isEqualTo(State.CALLING);
    assertThat(city.complaint(reference()).file().calls().attempts()).allMatch(a -> a.disputed());
  }

  @Test
  void not_solved_reopens_it_and_the_new_promise_runs_into_the_same_ladder() {
    citizen.complains("DH1-02");
    officer.does("已解决");
    citizen.taps("接到电话").taps("没解决").sees("重新打开");
    supervisor.sees("【群众不认可】请重新处理").looksAway();
    officer.looksAway();

    city.passes(Duration.ofHours(24));

    assertThat(officer.timesSaw("【提醒】")).isEqualTo(1);
    supervisor.sees("【逾期】");
  }

  @Test
  void a_settled_complaint_without_the_citizens_word_closes_as_unconfirmed() {
    citizen.complains("DH1-02");
    officer.does("已解决");

    city.passes(Duration.ofDays(5));

    citizen.sees("未确认");
    assertThat(city.complaint(reference()))
        .isInstanceOfSatisfying(
            Complaint.Closed.class,
            c -> assertThat(c.reason()).isEqualTo(ClosingReason.UNCONFIRMED));
  }

  @Test
  void what_is_assigned_is_put_right_without_a_deduction() {
    citizen.complains("DH1-02");

    officer.does("交办").sees("已交办，11-23 09:30 通知单位，单位须在 2026-12-14（含）前解决");
    citizen.sees("已交给单位限期解决").taps("没接到");
    supervisor.sees("【群众不认可】群众说没有接到回访电话");
    city.passes(Fixtures.HALF_HOUR);
    head.sees("【交办】").does("整改完成");
    citizen.sees("这样解决，您满意吗").taps("不满意").sees("重新整改");
    city.passes(Fixtures.HALF_HOUR);
    head.sees("【群众不认可】").does("整改完成");
    citizen.taps("满意").sees("办结了");

    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(city.complaint(reference()).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void what_is_not_upheld_costs_nothing_and_the_citizen_learns_why() {
    isRatedBadly();
    officer.does("转办");

    inspector.taps("不属实").writes("录像显示材料确实不全").sees("已告知群众");

    citizen.sees("没有认定属实").sees("录像显示材料确实不全");
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(city.complaint(reference()).state()).isEqualTo(State.CLOSED);
  }

  @Test
  void an_appeal_that_stands_leaves_the_points_and_the_remedy() {
    isUpheld();

    head.does("申诉").sees("申诉已提交");
    assertThat(city.pointsOf("DH1")).isEqualTo(97);
    supervisor.sees("【申诉】").does("维持").sees("已维持原结论");

    head.sees("维持原结论，现 97 分").does("整改完成");
    assertThat(city.complaint(reference()).state()).isEqualTo(State.CONFIRMING);
  }

  @Test
  void an_appeal_that_succeeds_gives_the_points_back_and_the_citizen_is_told() {
    isUpheld();
    head.does("申诉");

    supervisor.does("撤销扣分").sees("+3，现 100 分");

    head.sees("分数已退回，现 100 分");
    citizen.sees("经复核撤销").looksAway();
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(city.store().entries("DH1", 2026)).hasSize(2);
    supervisor.taps("撤销扣分").sees("过时");
    citizen.sawNothing();
  }

  @Test
  void a_rating_taken_back_ends_its_complaint_and_is_not_counted() {
    citizen.complains("DH1-02");

    citizen.writes("我的数据").sees(reference()).taps("撤回").sees("已撤回");

    assertThat(city.complaint(reference()).state()).isEqualTo(State.CLOSED);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().counted()).isZero();
    citizen.looksAway();
    officer.taps("未接通").sees("已办结");
    citizen.sawNothing();
  }

  @Test
  void what_is_deleted_is_gone_and_the_complaint_goes_on() {
    isRatedBadly();
    citizen.writes("我的数据").taps("删除个人信息").sees("已删除");

    city.until("2026-11-24T08:00");

    assertThat(city.store().contact(reference())).isEmpty();
    officer.sees("【提醒】").does("转办");
    inspector.does("属实");
    assertThat(city.pointsOf("DH1")).isEqualTo(97);
  }

  @Test
  void letters_go_both_ways_when_there_is_no_phone() {
    isRatedBadly();

    officer.taps("留言").sees("请写下").writes("请问是哪一天？").sees("留言已发给群众");
    citizen.sees("工作人员给您留言").sees("请问是哪一天？").writes("就是今天早上").sees("已转给工作人员");

    officer.sees("【群众回复】").sees("就是今天早上");
    city.until("2026-11-24T08:59");
    supervisor.sawNothing();
    city.until("2026-11-24T09:00");
    supervisor.sees("【逾期】已留言，结果还没有记下");
  }

  @Test
  void with_nobody_in_the_area_the_work_goes_to_those_of_the_whole_city() {
    Person everywhere = city.joins("everywhere", Post.ofArea(Role.CALLBACK, Post.CITY));
    everywhere.looksAway();
    citizen.scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");

    everywhere.sees("【新差评】");
    officer.sawNothing();
    supervisor.sawNothing();
  }

  @Test
  void with_nobody_at_all_the_supervisor_is_told_so_each_time() {
    citizen.scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");
    supervisor.sees("【无人在岗】").looksAway();

    city.passes(Duration.ofHours(12));

    supervisor.sees("【无人在岗】");
  }

  @Test
  void whoever_joins_late_gets_what_lies_open() {
    citizen.scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");

    Person late = city.joins("late", Post.ofArea(Role.CALLBACK, "武昌区"));

    late.sees("【新差评】").does("交办");
    city.passes(Fixtures.HALF_HOUR);
    city.joins("late head", Post.headOf("WC1")).sees("【交办】").does("整改完成");
    citizen.sees("单位说已经整改完成");
  }

  @Test
  void a_new_scan_begins_anew_from_anywhere_and_ends_the_talk_before() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意");
    officer.sawNothing();

    citizen.scans("WC1-01").sees("武昌政务中心");

    officer.sees("【新差评】");
    citizen.taps("满意").taps("满意").sees("谢谢");
  }

  @Test
  void the_month_turns_and_the_notice_is_published_once() {
    isUpheld();

    city.until("2026-12-01T09:06");
    city.group().sawNothing();
    city.until("2026-12-01T09:07");
    city.group().sawOneNotice("江城评议 2026 年 11 月通报");
    assertThat(city.group().pictures()).isEqualTo(2);

    city.group().looksAway();
    city.announces();
    city.until("2026-12-31T23:59");
    city.group().sawNothing();
  }

  @Test
  void a_year_begins_with_full_points_and_the_old_one_keeps_its_book() {
    isUpheld();

    city.until("2027-01-01T00:01");

    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(city.store().pointsBalance("DH1", 2026).orElseThrow().points()).isEqualTo(97);
  }

  private void isRatedBadly() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
  }

  private void isUpheld() {
    isRatedBadly();
    officer.does("转办");
    inspector.does("属实");
  }

  private String reference() {
    return citizen.reference();
  }
}
