package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff may and may not do. */
class StaffTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person second = city.joins("second", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @BeforeEach
  void a_bad_rating_with_a_phone() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("服务态度生硬").taps("完成");
    citizen.taps("跳过").writes("13800000000").taps("随时可以");
  }

  @Test
  void of_two_officers_the_second_learns_how_it_stands_now() {
    Button late = second.button("已解决");
    officer.does("已解决");

    second.taps(late).sees("已经过时。现在的状态：已解决");

    assertThat(complaint().file().calls().attempts()).hasSize(1);
  }

  @Test
  void of_two_verdicts_the_first_holds_and_points_are_taken_once() {
    Person other = city.joins("other", Post.ofArea(Role.INSPECTOR, "东湖区"));
    officer.does("转办");
    inspector.taps("属实");
    other.taps("属实");

    inspector.writes(Person.WORDS);
    other.writes(Person.WORDS).sees("写的话没有记录");

    assertThat(city.store().entries("DH1", 2026)).hasSize(1);
  }

  @Test
  void back_is_never_taken_for_the_reason_of_a_verdict() {
    officer.does("转办");

    inspector.taps("属实").writes("返回").sees("事项 不满意").taps("属实").taps("返回").sees("事项 不满意");
    inspector.taps("不属实").writes("/cancel").sees("事项 不满意").taps("不属实").writes("取消").sees("事项 不满意");

    assertThat(complaint().state()).isEqualTo(State.REFERRED);
  }

  @Test
  void a_verdict_needs_words() {
    officer.does("转办");

    inspector.taps("属实").writes("  ").sees("请写文字").writes(Person.WORDS).sees("−3，现 97 分");
  }

  @Test
  void nobody_does_what_belongs_to_another_post() {
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.CALLBACK, "武昌区"));

    elsewhere.taps(officer.button("已解决")).sees("已经过时");
    citizen.taps(officer.button("已解决")).sees("已经过时");

    assertThat(complaint().state()).isEqualTo(State.RECEIVED);
  }

  @Test
  void every_look_at_the_number_is_shown_to_the_citizen() {
    officer.taps("看号码").sees("13800000000");
    city.passes(Duration.ofMinutes(5));
    second.taps("看号码");

    citizen.writes("我的数据").sees("被查看过 2 次：11-23 09:00, 11-23 09:05");
    officer.taps("未接通").sees("13800000000");
    city.passes(Duration.ofMinutes(5));
    officer.taps("未接通");
    assertThat(officer.text()).doesNotContain("13800000000");
  }

  @Test
  void what_is_open_is_listed_and_opened_with_the_buttons_of_the_right_post() {
    Person both = city.joins("both", Post.ofArea(Role.CALLBACK, "武昌区"));
    both.opens(city.invitation("both", Post.ofArea(Role.INSPECTOR, "东湖区")));
    both.opens(city.invitation("both", Post.ofArea(Role.CALLBACK, "东湖区")));
    officer.does("转办");

    both.writes("待办").sees("待办 1 件").taps(citizen.reference());

    assertThat(both.labels()).contains("属实", "不属实");
  }

  @Test
  void a_list_that_is_cut_says_how_much_of_it_is_shown() {
    for (int i = 0; i < 10; i++) {
      city.citizen("other-" + i).scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
      city.passes(Duration.ofMinutes(3));
    }

    officer.writes("待办").sees("待办 11 件").sees("第 1 页，共 2 页");

    assertThat(officer.labels()).hasSize(12).endsWith("下一页", "筛选");
  }

  @Test
  void nothing_open_is_said_too() {
    inspector.writes("/tasks").sees("手上没有待办的件");
  }

  @Test
  void a_reminder_is_not_spoken_to_those_who_have_passed_it_on() {
    city.holdsItsTongue();
    city.passes(Duration.ofHours(12));
    officer.does("转办").looksAway();

    city.speaksAgain();

    officer.sawNothing();
  }

  @Test
  void an_escalation_is_not_spoken_when_the_complaint_went_on_meanwhile() {
    city.holdsItsTongue();
    city.passes(Duration.ofHours(24));
    officer.does("转办");
    supervisor.looksAway();

    city.speaksAgain();

    supervisor.sawNothing();
  }

  @Test
  void after_the_citizen_deleted_everything_the_card_says_so_and_offers_no_letter() {
    citizen.writes("我的数据").taps("删除个人信息");

    officer.writes("待办").taps(citizen.reference()).sees("已删除联系方式");

    assertThat(officer.labels()).doesNotContain("留言", "看号码").contains("转办");
  }

  @Test
  void who_writes_again_after_deleting_can_be_answered_again() {
    citizen.writes("我的数据").taps("删除个人信息");

    citizen.writes("材料我补齐了").sees("已转给工作人员");
    officer.sees("【群众回复】").sees("材料我补齐了").taps("留言").writes("收到，明天就补录");

    citizen.sees("收到，明天就补录");
  }

  @Test
  void a_complaint_of_a_unit_that_left_the_roster_goes_on() {
    city.changesRosterTo(new Roster(List.of(), List.of(), List.of(), List.of()));

    city.passes(Duration.ofHours(24));
    officer.sees("【逾期】").does("转办");
    inspector.sees("【转办】").does("属实").sees("−3，现 97 分");
    head.sees("【查实】").does("整改完成");
    citizen.taps("满意").sees("办结");
  }

  @Test
  void who_has_left_is_told_that_the_invitation_was_used() {
    String invitation = city.invitation("gone", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person gone = city.citizen("gone").opens(invitation);
    Member member = city.store().caller(gone.account()).members().getFirst();
    city.store().commit(Decision.of(new Change.Dismiss(member)));

    gone.opens(invitation).sees("这个邀请已经用过了，请向管理员要一个新的");

    assertThat(city.store().members("callback/东湖区")).doesNotContain(member).isNotEmpty();
  }

  @Test
  void an_invitation_works_once_and_expires_after_three_days() {
    String invitation = city.invitation("new", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person joined = city.citizen("joined");
    joined.opens(invitation).saw("欢迎，您已加入：回访员（东湖区）");

    city.citizen("late").opens(invitation).sees("已经用过");
    joined.opens(invitation).saw("欢迎");
    String old = city.invitation("old", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.passes(Duration.ofDays(3));
    city.citizen("too late").writes(old).sees("已过期");
  }

  @Test
  void staff_who_rate_are_citizens_too() {
    officer.scans("WC1-01").taps("满意").taps("满意").sees("谢谢");

    officer.writes("待办").sees("待办 1 件");
  }

  private dev.pingyi.core.complaint.Complaint complaint() {
    return city.complaint(citizen.reference());
  }
}
