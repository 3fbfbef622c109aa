package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.ComplaintEvent.ComplaintHandedOver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The unit learns of what it has to put right at full half hours: the minute says nothing. */
class HandOverTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1")).looksAway();

  private Complaint complaint() {
    return city.complaint(citizen.reference());
  }

  /** Without a tick of the minutes between. */
  private void at(String officeTime) {
    city.isDownFor(Duration.between(city.now(), Fixtures.at(officeTime)));
  }

  private void isAssignedAt(String officeTime) {
    at(officeTime);
    citizen.complains("DH1-02");
    officer.does("交办");
  }

  @ParameterizedTest
  @CsvSource({
    "09:29:59, 09:30:00",
    "09:30:00, 10:00:00",
    "09:30:01, 10:00:00",
    "09:59:59, 10:00:00",
    "10:00:00, 10:30:00",
    "23:29:59, 23:30:00"
  })
  void it_is_the_next_full_half_hour_and_never_the_very_instant(String act, String told) {
    isAssignedAt("2026-11-23T" + act);
    String second =
        Fixtures.at("2026-11-23T" + told)
            .minusSeconds(1)
            .atZone(Fixtures.OFFICE)
            .toLocalDateTime()
            .toString();

    at(second);
    head.sawNothing();
    at("2026-11-23T" + told);
    head.saw("【交办】");
  }

  @Test
  void after_half_past_eleven_at_night_it_is_midnight_and_the_time_counts_from_there() {
    isAssignedAt("2026-11-23T23:30:00");
    Instant midnight = Fixtures.at("2026-11-24T00:00");

    assertThat(complaint().nextDueAt()).contains(midnight);
    assertThat(((Complaint.Assigned) complaint()).deadline().from()).isEqualTo(midnight);
  }

  @Test
  void until_then_nothing_shows_of_it_and_afterwards_it_is_told_once() {
    isAssignedAt("2026-11-23T09:07");
    officer.sees("11-23 09:30 通知单位");

    head.writes("待办").sees("没有待办").looksAway();
    Person second = city.joins("second", Post.headOf("DH1"));
    city.passes(Duration.ofMinutes(22));
    head.sawNothing();
    assertThat(second.everything()).doesNotContain(citizen.reference());

    city.passes(Duration.ofMinutes(60));
    assertThat(head.timesSaw("【交办】")).isEqualTo(1);
    assertThat(second.timesSaw("【交办】")).isEqualTo(1);
    head.does("整改完成");
    assertThat(complaint().state()).isEqualTo(State.CONFIRMING);
  }

  @Test
  void what_the_tick_missed_is_told_by_the_first_one_that_runs_again() {
    isAssignedAt("2026-11-23T09:07");

    at("2026-11-23T12:41:17");

    assertThat(head.timesSaw("【交办】")).isEqualTo(1);
    at("2026-11-23T12:42:17");
    at("2026-11-23T13:00:00");
    assertThat(head.timesSaw("【交办】")).isEqualTo(1);
    assertThat(handedOver()).hasSize(1);
  }

  @Test
  void what_is_taken_back_before_never_comes_to_the_unit() {
    isAssignedAt("2026-11-23T09:07");

    citizen.writes("撤回").taps("撤回");
    city.passes(Duration.ofDays(1));

    assertThat(complaint().state()).isEqualTo(State.CLOSED);
    head.sawNothing();
    assertThat(handedOver()).isEmpty();
  }

  @Test
  void a_no_of_the_citizens_comes_to_the_unit_no_sooner() {
    isAssignedAt("2026-11-23T09:07");
    at("2026-11-23T09:30");
    head.does("整改完成");
    Button old = head.button("整改完成");
    head.looksAway();

    at("2026-11-23T09:41");
    citizen.taps("不满意").sees("重新整改");
    supervisor.saw("【群众不认可】");

    head.sawNothing().taps(old).sees("现在的状态：已整改，等待评价人确认");
    head.writes("待办").sees("没有待办").looksAway();
    at("2026-11-23T09:59:59");
    head.sawNothing();
    at("2026-11-23T10:00");
    head.sees("【群众不认可】").sees("请在 2026-12-14（含）前整改");
  }

  @Test
  void a_no_after_a_verdict_and_what_is_sent_back_come_no_sooner_either() {
    citizen.complains("DH1-02");
    officer.does("转办");
    inspector.does("属实");
    head.saw("【查实】");
    head.does("整改完成");
    citizen.taps("不满意");
    assertThat(complaint().state()).isEqualTo(State.REMEDYING);
    city.passes(Fixtures.HALF_HOUR);
    head.does("整改完成").looksAway();
    citizen.taps("不满意");
    supervisor.taps("退回单位").writes("请把缺的材料清单贴到窗口上");

    head.sawNothing();
    city.passes(Fixtures.HALF_HOUR);

    head.saw("【退回】");
    assertThat(handedOver()).containsExactly("reject-remedy", "send-back");
  }

  @Test
  void a_card_that_lay_open_shows_nothing_new_before() {
    isAssignedAt("2026-11-23T09:07");
    at("2026-11-23T09:30");
    head.does("整改完成");
    citizen.taps("不满意");
    at("2026-11-23T10:00");
    head.does("整改完成");
    citizen.taps("不满意");
    head.writes(citizen.reference());
    String before = head.text();
    supervisor.taps("退回单位").writes("请把缺的材料清单贴到窗口上");

    assertThat(head.everything()).doesNotContain("材料清单贴到");
    assertThat(before).isNotEmpty();
    city.passes(Fixtures.HALF_HOUR);
    head.saw("请把缺的材料清单贴到窗口上");
  }

  @Test
  void what_the_citizen_reopens_comes_no_sooner_either() {
    isAssignedAt("2026-11-23T09:07");
    at("2026-11-23T09:30");
    head.does("整改完成");
    citizen.taps("满意");
    head.looksAway();

    city.passes(Duration.ofDays(1));
    citizen.writes("没解决").sees("重新整改");
    head.sawNothing();
    city.passes(Fixtures.HALF_HOUR);

    head.saw("【群众不认可】");
    assertThat(handedOver()).containsExactly("assign", "reopen");
  }

  @Test
  void without_a_head_supervisors_hear_of_it_then() {
    city.citizen("other").scans("WC1-01").taps("不满意").taps("不满意").taps("先这样");
    Person everywhere = city.joins("everywhere", Post.ofArea(Role.CALLBACK, Post.CITY));
    everywhere.does("交办");
    supervisor.looksAway();
    city.passes(Fixtures.HALF_HOUR);

    supervisor.saw("【无人在岗】");
  }

  private List<String> handedOver() {
    return city.eventsAfter(0).stream()
        .map(e -> e.event())
        .filter(ComplaintHandedOver.class::isInstance)
        .map(e -> ((ComplaintHandedOver) e).after())
        .toList();
  }
}
