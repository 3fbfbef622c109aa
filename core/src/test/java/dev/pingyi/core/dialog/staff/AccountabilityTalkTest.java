package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was held to account is recorded, corrected, forgotten and read. */
final class AccountabilityTalkTest {
  private static final String THREE = "工作人员 谈话提醒 2，单位领导 诫勉 1，立案，通报，已修改制度";
  private static final String SIX = "工作人员 谈话提醒 5，单位领导 诫勉 1";

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @BeforeEach
  void an_upheld_complaint() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
    inspector.does("属实");
  }

  private String reference() {
    return citizen.reference();
  }

  private static Person records(Person inspector, String typed) {
    inspector.taps("记录问责");
    return (typed.isEmpty() ? inspector : inspector.writes(typed)).does("提交");
  }

  private static Person corrects(Person inspector, String typed) {
    return inspector.taps("更正问责").writes(typed).does("提交");
  }

  private Counts sums(int year) {
    return city.store().counts(MonthOfUnit.OFFICE, year).stream()
        .map(MonthOfUnit::counts)
        .reduce(Counts.NONE, Counts::plus);
  }

  @Test
  void a_granted_appeal_takes_it_out_of_the_sums_and_out_of_the_list() {
    records(inspector, THREE);
    head.does("申诉");

    supervisor.does("撤销扣分").sees("+3");

    assertThat(sums(2026).heldToAccount()).isZero();
    assertThat(sums(2026).casesOpened()).isZero();
    assertThat(sums(2026).rulesChanged()).isZero();
    inspector.writes("待办").sees("没有待办");
  }

  @Test
  void a_correction_of_the_next_year_changes_the_month_of_the_record() {
    records(inspector, THREE);
    city.until("2027-01-04T10:00");

    corrects(inspector, "工作人员 谈话提醒 1").sees("已更正");

    assertThat(sums(2026).heldToAccount()).isEqualTo(2);
    assertThat(sums(2027)).isEqualTo(Counts.NONE);
  }

  @Test
  void reopening_touches_neither_the_record_nor_the_sums() {
    records(inspector, THREE);
    head.does("整改完成");
    city.until("2026-11-30T10:00");
    citizen.taps("没解决");

    assertThat(city.complaint(reference()).state()).isNotEqualTo(State.CLOSED);
    assertThat(city.complaint(reference()).file().inquiry().recorded()).isPresent();
    assertThat(sums(2026).heldToAccount()).isEqualTo(3);
  }

  @Test
  void the_citizen_hears_that_some_were_and_how_many_only_from_five_on() {
    citizen.looksAway();
    records(inspector, THREE);
    citizen.sees("已有人员被问责");
    citizen.writes(reference()).sees("已有人员被问责");
    assertThat(citizen.text()).doesNotContain("3 人");

    corrects(inspector, "工作人员 谈话提醒 4，单位领导 诫勉 1");
    citizen.sees("更正").sees("5 人被问责");
    citizen.scans("DH1-02").sees("5 人被问责").looksAway();

    corrects(inspector, "无人被问责");
    citizen.sees("没有人员被问责");
    citizen.writes(reference());
    assertThat(citizen.text()).doesNotContain("问责");
  }

  @Test
  void a_correction_that_changes_nothing_for_the_citizen_is_not_told() {
    records(inspector, THREE);
    citizen.looksAway();

    corrects(inspector, "工作人员 谈话提醒 1");

    citizen.sawNothing();
  }

  @Test
  void nobody_held_to_account_needs_a_reason_and_is_not_told_to_the_citizen() {
    citizen.looksAway();
    inspector.taps("记录问责").taps("提交").sees("没有人被问责：请写明为什么");
    inspector.writes("无").sees("至少 10 个字");
    inspector.writes("窗口按当时的规定办，没有过错").sees("问责情况已记录");

    citizen.sawNothing();
    assertThat(sums(2026)).isEqualTo(Counts.NONE);
  }

  @Test
  void the_unit_reads_of_its_own_people_and_neither_the_case_nor_who_recorded() {
    records(inspector, "上级领导 诫勉 1，工作人员 批评教育 1，立案，组织部门，通报");

    head.does("整改完成");
    head.sees("本单位问责 1 人").sees("另外：通报");

    assertThat(head.everything()).doesNotContain("立案", "组织部门", "上级", Person.WORDS + "\n记录");
    assertThat(head.everything()).doesNotContain("记录问责", "纪检人员（");
    head.writes("待办");
    assertThat(head.buttons()).noneMatch(b -> b.label().contains("问责"));
  }

  @Test
  void what_stands_on_a_button_of_the_form_is_no_reason() {
    inspector.taps("记录问责").taps("提交");

    inspector.writes("Party or administrative discipline.").sees("是按钮或命令上的字");
    inspector.writes("Organisation department told").sees("是按钮或命令上的字");

    assertThat(city.complaint(reference()).file().isRecordOwed()).isTrue();
  }

  @Test
  void a_name_or_a_number_in_the_words_is_shown_before_it_is_kept() {
    inspector.taps("记录问责").writes(THREE).taps("提交");

    inspector.writes("联系人王主任 13800000000 已经处理").sees("〖").taps("返回").sees("问责 3 人");
    inspector.does("提交").sees("问责情况已记录");

    assertThat(inspector.text()).doesNotContain("13800000000");
  }

  @Test
  void a_command_leaves_the_form_and_the_numbers_are_filled_in_anew() {
    inspector.taps("记录问责").writes(THREE);
    inspector.writes("待办").sees("待办 1 件").taps(reference()).taps("记录问责");

    inspector.sees("没有人员被问责").taps("返回").sees("记录问责情况");
    assertThat(city.complaint(reference()).file().isRecordOwed()).isTrue();
  }

  @Test
  void an_old_form_is_answered_and_changes_nothing() {
    Button old = inspector.taps("记录问责").button("提交");
    inspector.writes(THREE);

    inspector.taps(old);

    assertThat(city.complaint(reference()).file().isRecordOwed()).isTrue();
  }

  @Test
  void it_is_published_in_the_month_in_which_it_was_recorded_not_in_that_of_the_verdict() {
    city.until("2026-12-02T10:00");
    records(inspector, SIX);
    AnnounceRanking ranking = new AnnounceRanking(city.office());

    assertThat(ranking.draw(YearMonth.of(2026, 11), city.now()).work().accountability())
        .isEqualTo(Notice.Accountability.NONE);
    assertThat(ranking.draw(YearMonth.of(2026, 12), city.now()).work().accountability())
        .isEqualTo(new Notice.Accountability(6, 0, 0));
  }

  @Test
  void the_notice_says_what_was_recorded_in_its_month_and_hides_what_is_few() {
    records(inspector, SIX + "，立案");
    Notice notice = new AnnounceRanking(city.office()).draw(YearMonth.of(2026, 11), city.now());

    assertThat(notice.work().accountability()).isEqualTo(new Notice.Accountability(6, 1, 0));
    assertThat(new NoticeText(city.office()).text(notice, Language.ZH))
        .contains("问责 6 人，立案 少于 5 件，修改制度 0 件");
    assertThat(new NoticeText(city.office()).text(notice, Language.EN))
        .contains("held to account 6, cases opened under 5, rules changed 0");
  }
}
