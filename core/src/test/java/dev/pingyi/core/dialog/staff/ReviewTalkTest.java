package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An appeal has its own deadline, holder and place in lists, whatever the complaint does. */
final class ReviewTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @BeforeEach
  void an_upheld_complaint() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
    inspector.taps("属实").writes("看过录像，窗口人员确实推诿");
  }

  private Person supervises(String name, String area) {
    return city.joins(name, Post.ofArea(Role.SUPERVISOR, area));
  }

  @Test
  void it_stays_in_the_list_of_whoever_decides_when_the_complaint_is_closed() {
    Person supervisor = supervises("city", Post.CITY);
    head.does("申诉");
    head.does("整改完成");
    citizen.taps("满意").sees("办结");

    assertThat(city.complaint(citizen.reference()).state()).isEqualTo(State.CLOSED);
    supervisor.writes("待办").sees("待办 1 件").taps(citizen.reference()).does("撤销扣分");

    supervisor.writes("待办").sees("没有待办");
    assertThat(city.store().openIn(CaseFile.APPEALS, 9)).isEmpty();
    assertThat(city.complaint(citizen.reference()).nextDueAt()).isEmpty();
  }

  @Test
  void whoever_decides_is_reminded_and_once_it_is_late_every_supervisor_who_may_read_it_hears() {
    Person supervisor = supervises("city", Post.CITY);
    Person near = supervises("near", "东湖区");
    head.does("申诉");
    head.does("整改完成");
    citizen.taps("满意");
    assertThat(supervisor.timesSaw("【申诉】")).isEqualTo(1);

    city.until("2026-12-07T23:59");
    assertThat(supervisor.timesSaw("【申诉】")).isEqualTo(1);
    assertThat(supervisor.timesSaw("【申诉提醒】")).isPositive();
    assertThat(supervisor.timesSaw("【申诉逾期】")).isZero();
    assertThat(near.timesSaw("【申诉】")).isZero();

    city.until("2026-12-08T07:59");
    assertThat(supervisor.timesSaw("【申诉逾期】")).isZero();
    city.until("2026-12-08T08:01");
    assertThat(supervisor.timesSaw("【申诉逾期】")).isEqualTo(1);
    assertThat(near.timesSaw("【申诉逾期】")).isEqualTo(1);
  }

  @Test
  void the_supervisor_of_the_area_does_not_decide_one_of_another_area_does() {
    Person near = supervises("near", "东湖区");
    Person far = supervises("far", "武昌区");

    head.does("申诉");

    near.writes("待办").sees("没有待办");
    assertThat(near.timesSaw("【申诉】")).isZero();
    far.saw("【申诉】");
    far.writes("待办").taps(citizen.reference()).does("维持").sees("已维持");
    head.saw("【申诉结果】维持");
  }

  @Test
  void with_somebody_of_the_city_other_areas_are_left_alone() {
    Person far = supervises("far", "武昌区");
    Person supervisor = supervises("city", Post.CITY);

    head.does("申诉");

    supervisor.saw("【申诉】");
    assertThat(far.timesSaw("【申诉】")).isZero();
    far.writes("待办").sees("没有待办");
  }

  @Test
  void with_nobody_who_may_the_supervisor_of_the_area_is_told_to_find_somebody() {
    Person near = supervises("near", "东湖区");

    head.does("申诉");

    near.saw("【无人在岗】");
    assertThat(near.labels()).containsExactly("内部备注");
    Person late = supervises("late", "武昌区");
    late.saw("【申诉】");
    late.does("撤销扣分").sees("+3，现 100 分");
  }
}
