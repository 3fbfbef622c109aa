package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ComplaintActions;
import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has to record who was held to account, until when, and who hears that nobody did. */
final class AccountabilityDutyTest {
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

  private void leaves(Person person, Post post) {
    Member member =
        city.store().members(post.key()).stream()
            .filter(m -> m.account().equals(person.account()))
            .findFirst()
            .orElseThrow();
    city.store().commit(Decision.of(new Change.Dismiss(member)));
  }

  @Test
  void it_stays_in_the_list_of_whoever_decided_when_the_complaint_is_closed() {
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, "东湖区"));
    head.does("整改完成");
    citizen.taps("满意").sees("办结");

    assertThat(city.complaint(reference()).state()).isEqualTo(State.CLOSED);
    second.writes("待办").sees("没有待办");
    inspector.writes("待办").sees("待办 1 件").taps(reference()).sees("记录问责情况");
    records(inspector, THREE).sees("问责情况已记录");

    inspector.writes("待办").sees("没有待办");
    assertThat(city.store().openIn(CaseFile.unrecordedIn("东湖区"), 9)).isEmpty();
    assertThat(city.complaint(reference()).nextDueAt()).isEmpty();
  }

  @Test
  void whoever_decided_is_reminded_half_way_and_before_the_end_and_then_all_hear_of_it() {
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, "东湖区"));
    head.does("整改完成");
    citizen.taps("满意");
    inspector.looksAway();
    supervisor.looksAway();
    second.looksAway();

    city.until("2026-12-07T20:59");
    assertThat(inspector.timesSaw("【问责提醒】")).isEqualTo(2);
    assertThat(second.timesSaw("【问责")).isZero();
    assertThat(supervisor.timesSaw("【问责")).isZero();

    city.until("2026-12-08T07:59");
    assertThat(inspector.timesSaw("【问责逾期】")).isZero();
    city.until("2026-12-08T08:01");
    assertThat(inspector.timesSaw("【问责逾期】")).isEqualTo(1);
    assertThat(second.timesSaw("【问责逾期】")).isEqualTo(1);
    assertThat(supervisor.timesSaw("【问责逾期】")).isEqualTo(1);
    second.writes("待办").sees("待办 1 件").taps(reference());
    records(second, "").sees("问责情况已记录");

    city.until("2026-12-12T12:00");
    assertThat(inspector.timesSaw("【问责逾期】")).isEqualTo(1);
  }

  @Test
  void what_is_overdue_stands_in_the_supervisors_list_of_the_morning() {
    head.does("整改完成");
    citizen.taps("满意");
    city.until("2026-12-09T08:59");
    supervisor.looksAway();

    city.until("2026-12-09T09:30");

    supervisor.saw("纪检人员").saw(reference());
  }

  @Test
  void once_whoever_decided_has_left_another_of_the_area_has_it() {
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, "东湖区"));
    second.writes("待办").sees("没有待办");
    leaves(inspector, Post.ofArea(Role.INSPECTOR, "东湖区"));
    second.looksAway();

    second.writes("待办").sees("待办 1 件");
    city.until("2026-12-07T20:50");
    assertThat(second.timesSaw("【问责提醒】")).isEqualTo(2);
    Person third = city.joins("third", Post.ofArea(Role.INSPECTOR, "东湖区"));
    third.saw("【问责】");
  }

  @Test
  void with_nobody_in_the_area_one_of_the_city_has_it_and_with_nobody_at_all_supervisors_hear() {
    leaves(inspector, Post.ofArea(Role.INSPECTOR, "东湖区"));
    supervisor.looksAway();
    city.until("2026-12-02T12:00");
    supervisor.saw("【无人在岗】");

    Person far = city.joins("far", Post.ofArea(Role.INSPECTOR, "武昌区"));
    far.writes("待办").sees("没有待办");
    Person everywhere = city.joins("everywhere", Post.ofArea(Role.INSPECTOR, Post.CITY));
    everywhere.saw("【问责】");
    records(everywhere, THREE).sees("问责情况已记录");
  }

  @Test
  void of_two_who_record_at_once_the_second_reads_what_the_first_recorded() {
    Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));
    Button show = inspector.writes("待办").button(inspector.labels().getFirst());
    inspector.taps(show).taps("记录问责").writes(THREE).taps("提交");
    isFaster(second);

    inspector.writes(Person.WORDS).sees("刚刚已由别的纪检人员记录").sees("谈话提醒 5 人");

    assertThat(sums(2026).heldToAccount()).isEqualTo(6);
    corrects(inspector, "工作人员 谈话提醒 4").sees("已更正");
    assertThat(sums(2026).heldToAccount()).isEqualTo(5);
  }

  /** Another inspector records it meanwhile. */
  private void isFaster(Person second) {
    Request request =
        new Request(reference(), Action.RECORD_ACCOUNTABILITY, "", Person.WORDS)
            .with(AccountabilityText.read(SIX, Accountability.NONE, Language.ZH, 99).after());
    Member member = city.store().members(Post.ofArea(Role.INSPECTOR, Post.CITY).key()).getFirst();
    city.did(new ComplaintActions(city.office()).run(request, new Actor.Staff(member), city.now()));
    city.settle();
    second.looksAway();
  }

  @Test
  void a_message_that_comes_twice_records_once() {
    inspector.taps("记录问责").writes(THREE).taps("提交");

    inspector.saysTwiceWith(new Said.Text(Person.WORDS), () -> {});

    assertThat(sums(2026).heldToAccount()).isEqualTo(3);
    assertThat(sums(2026).casesOpened()).isEqualTo(1);
    assertThat(sums(2026).rulesChanged()).isEqualTo(1);
  }
}
