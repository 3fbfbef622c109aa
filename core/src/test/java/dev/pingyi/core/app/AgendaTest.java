package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When and how often people of the office are spoken to. */
class AgendaTest {
  @Test
  void what_is_ready_at_night_is_told_at_once_and_what_the_clock_says_waits_for_the_morning() {
    City city = City.at("2026-11-23T10:30");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    complains(city, "day", "DH1-02");
    city.until("2026-11-23T20:59");
    officer.looksAway();

    city.until("2026-11-23T22:00");
    complains(city, "night", "DH1-01");
    assertThat(officer.timesSaw("【新差评】")).isEqualTo(1);
    city.until("2026-11-24T07:59");
    assertThat(officer.timesSaw("")).isEqualTo(1);
    city.until("2026-11-24T08:00");

    assertThat(officer.timesSaw("【提醒】")).isEqualTo(1);
  }

  @Test
  void each_new_complaint_is_told_by_itself_when_its_talk_ends_however_many_an_hour_brings() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.looksAway();
    for (int i = 1; i <= 9; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      assertThat(officer.timesSaw("【新差评】")).isEqualTo(i);
      city.passes(Duration.ofMinutes(5));
    }

    city.until("2026-11-23T11:30");
    assertThat(officer.timesSaw("")).isEqualTo(9);
    city.store()
        .openIn("东湖区", 20)
        .forEach(reference -> assertThat(officer.everything()).containsOnlyOnce(reference));
  }

  @Test
  void
      work_that_is_handed_over_is_told_at_once_also_in_an_hour_full_of_it_and_counts_for_nothing() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    Person head = city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    for (int i = 0; i < 8; i++) {
      complains(city, "citizen" + i, "DH1-01");
      officer.does("转办");
      inspector.does("属实");
      head.does("申诉");
      city.passes(Duration.ofMinutes(7));
    }

    assertThat(inspector.timesSaw("【转办】")).isEqualTo(8);
    assertThat(head.timesSaw("【查实】")).isEqualTo(8);
    assertThat(supervisor.timesSaw("【申诉】")).isEqualTo(8);
    // The measure of the day is whole when the clock begins to speak.
    complains(city, "late", "DH1-02");
    city.until("2026-11-24T11:00");
    assertThat(supervisor.timesSaw("【逾期】")).isEqualTo(1);
  }

  @Test
  void silence_ends_many_talks_in_a_minute_and_each_is_told_by_itself() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.looksAway();
    for (int i = 0; i < 8; i++) {
      city.citizen("citizen" + i).visits(i % 2 == 0 ? "DH1-01" : "DH2-01").taps("不满意").taps("不满意");
    }

    city.until("2026-11-23T10:10");

    assertThat(officer.timesSaw("【新差评】")).isEqualTo(8);
  }

  @Test
  void what_is_late_is_told_once_and_then_by_the_list_of_each_day_also_of_a_closed_one() {
    City city = City.at("2026-11-27T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    complains(city, "citizen", "DH1-02");
    city.until("2026-11-28T10:01");
    officer.saw("【逾期】").looksAway();
    supervisor.saw("【逾期】").looksAway();

    city.until("2026-11-29T21:00");

    assertThat(officer.timesSaw("")).isEqualTo(1);
    officer.sees("【逾期清单】现在逾期 1 件");
    assertThat(officer.sawAt("【逾期清单】")).isEqualTo(Fixtures.at("2026-11-29T09:00"));
    supervisor.sawNothing();
    city.until("2026-11-30T09:00");
    supervisor.saw("【逾期清单】");
  }

  @Test
  void a_supervisor_finds_among_the_tasks_what_the_lists_name() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Person far = city.joins("far", Post.ofArea(Role.SUPERVISOR, "武昌区"));
    complains(city, "citizen", "DH1-02");
    String reference = city.store().openIn("东湖区", 1).getFirst();
    supervisor.writes("待办").sees("没有待办");

    city.until("2026-11-25T09:00");

    supervisor.sees("【逾期清单】").taps("待办").sees("逾期 1 件").sees("东湖政务中心 1 件");
    supervisor.taps(reference).sees("在").sees(reference);
    assertThat(officer.writes("待办").text()).doesNotContain("【逾期清单】");
    assertThat(far.writes("待办").text()).doesNotContain(reference);
  }

  @Test
  void what_waited_for_a_list_is_in_it_and_not_told_once_more_also_after_an_outage() {
    City city = City.at("2026-11-23T10:00");
    city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    for (int i = 0; i < 6; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      city.passes(Duration.ofMinutes(12));
    }
    // More than a day has room for: the last of them wait for the next list.
    city.until("2026-11-24T12:00");
    assertThat(supervisor.timesSaw("【逾期】")).isEqualTo(3);
    supervisor.looksAway();

    city.isDownFor(Duration.ofHours(26));
    city.until("2026-11-25T20:00");

    assertThat(supervisor.timesSaw("【系统恢复】")).isEqualTo(1);
    assertThat(supervisor.timesSaw("【逾期清单】")).isEqualTo(1);
    assertThat(supervisor.timesSaw("")).isEqualTo(2);
    supervisor.sees("现在逾期 6 件");
    assertThat(supervisor.text()).doesNotContain("另外还有");
    assertThat(supervisor.labels()).doesNotHaveDuplicates();
  }

  @Test
  void whoever_joins_just_before_a_complaint_is_ready_is_told_once() {
    City city = City.at("2026-11-23T10:00");
    city.citizen("citizen").scans("DH1-02").taps("不满意").taps("不满意");

    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    assertThat(officer.timesSaw("【新差评】")).isZero();
    city.passes(Duration.ofMinutes(11));

    assertThat(officer.timesSaw("【新差评】")).isEqualTo(1);
  }

  @Test
  void one_person_on_two_posts_is_told_once_and_gets_one_list() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    city.joins("officer", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    complains(city, "citizen", "DH1-02");
    assertThat(officer.timesSaw("【新差评】")).isEqualTo(1);

    city.until("2026-11-24T10:30");

    assertThat(officer.timesSaw("【逾期】已超过时限")).isEqualTo(1);
    assertThat(officer.timesSaw("【今日待办】")).isEqualTo(1);
  }

  @Test
  void an_office_with_nothing_open_has_no_lists_and_its_ticks_move_nothing() {
    City city = City.at("2026-11-23T08:50");
    Person everywhere = city.joins("everywhere", Post.ofArea(Role.CALLBACK, Post.CITY));
    everywhere.looksAway();
    Tick tick = new Tick(city.office());

    for (String time : List.of("09:00", "09:01", "17:00", "17:01")) {
      assertThat(tick.run(Fixtures.at("2026-11-23T" + time))).as(time).isZero();
    }

    everywhere.sawNothing();
  }

  @Test
  void lists_come_on_worked_days_when_the_office_opens_and_closes_to_whom_something_lies_with() {
    City city = City.at("2026-11-27T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person idle = city.joins("idle", Post.ofArea(Role.INSPECTOR, "东湖区"));
    idle.looksAway();
    complains(city, "citizen", "DH1-02");

    city.until("2026-11-30T18:00");

    assertThat(officer.timesSaw("【收工提醒】")).isEqualTo(2);
    assertThat(officer.timesSaw("【今日待办】")).isEqualTo(1);
    assertThat(officer.sawAt("【收工提醒】")).isEqualTo(Fixtures.at("2026-11-27T17:00"));
    assertThat(officer.sawAt("【今日待办】")).isEqualTo(Fixtures.at("2026-11-30T09:00"));
    idle.sawNothing();
  }

  private static void complains(City city, String name, String counter) {
    city.citizen(name).visits(counter).taps("不满意").taps("不满意").taps("先这样");
  }
}
