package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many things to tell become one message. */
class DigestTest {
  @Test
  void many_at_night_are_one_message_with_the_five_most_urgent_and_the_way_to_the_others() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    for (int i = 0; i < 17; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      city.passes(Duration.ofMinutes(12));
    }
    city.until("2026-11-23T20:59");
    officer.looksAway();

    city.until("2026-11-24T08:30");

    assertThat(officer.timesSaw("")).isEqualTo(1);
    officer.sees("【汇总】有 17 件事，先列最急的 5 件").sees("还有 12 件没列出来");
    officer.taps("待办").sees("待办 17 件");
  }

  @Test
  void talks_that_fell_silent_while_nothing_ran_are_no_news_any_more_and_come_together() {
    City city = City.at("2026-11-23T10:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.looksAway();
    for (int i = 0; i < 8; i++) {
      city.citizen("citizen" + i).visits(i % 2 == 0 ? "DH1-01" : "DH2-01").taps("不满意").taps("不满意");
    }

    city.isDownFor(Duration.ofHours(3));
    assertThat(officer.timesSaw("【新差评】")).isEqualTo(5);
    city.until("2026-11-23T14:00");

    assertThat(officer.timesSaw("")).isEqualTo(6);
    officer.sees("【汇总】有 3 件事").sees("【新差评】");
    city.store()
        .openIn("东湖区", 20)
        .forEach(reference -> assertThat(officer.everything()).containsOnlyOnce(reference));
  }

  @Test
  void whoever_joins_late_gets_the_first_of_what_lies_there_and_the_rest_in_one_message() {
    City city = City.at("2026-11-23T10:00");
    for (int i = 0; i < 20; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      city.passes(Duration.ofMinutes(6));
    }
    city.until("2026-11-23T13:30");

    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    assertThat(officer.timesSaw("【新差评】")).isEqualTo(5);
    city.until("2026-11-23T14:00");

    assertThat(officer.timesSaw("【新差评】")).isEqualTo(6);
    officer.sees("【汇总】有 15 件事，先列最急的 5 件").sees("还有 10 件没列出来");
  }

  @Test
  void more_than_five_due_in_an_hour_are_one_message_when_the_first_is_due() {
    City city = City.at("2026-11-23T12:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    for (int i = 0; i < 7; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      city.passes(Duration.ofMinutes(5));
    }
    city.until("2026-11-24T10:59");
    officer.looksAway();

    city.until("2026-11-24T11:00");
    officer.sees("【汇总】有 7 件事，先列最急的 5 件").sees("还剩 1 小时").sees("还有 2 件没列出来");
    officer.looksAway();
    city.until("2026-11-24T11:59");
    officer.sawNothing();

    city.until("2026-11-24T12:59");
    assertThat(officer.timesSaw("")).isEqualTo(1);
    officer.sees("【汇总】有 7 件事");
  }

  @Test
  void five_due_in_an_hour_are_told_each_by_itself_when_it_is_due() {
    City city = City.at("2026-11-23T12:00");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    for (int i = 0; i < 5; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
      city.passes(Duration.ofMinutes(5));
    }
    city.until("2026-11-24T10:59");
    officer.looksAway();

    city.until("2026-11-24T11:10");
    assertThat(officer.timesSaw("【提醒】")).isEqualTo(3);
    city.until("2026-11-24T11:20");
    assertThat(officer.timesSaw("【提醒】")).isEqualTo(5);
  }

  @Test
  void a_last_reminder_is_told_before_its_promise_ends_also_in_a_full_hour() {
    City city = City.at("2026-11-23T02:00");
    complains(city, "first", "DH1-02");
    String first = city.store().openIn("东湖区", 1).getFirst();
    city.until("2026-11-23T19:00");
    for (int i = 0; i < 6; i++) {
      complains(city, "citizen" + i, i % 2 == 0 ? "DH1-01" : "DH2-01");
    }
    // What lies there takes all the room of the hour.
    city.until("2026-11-23T20:40");
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    officer.looksAway();

    city.until("2026-11-23T20:54");
    officer.sawNothing();
    city.until("2026-11-23T20:55");

    assertThat(officer.timesSaw("")).isEqualTo(1);
    officer.saw("【汇总】").saw(first);
  }

  @Test
  void a_supervisors_digest_is_by_area_and_unit_and_leads_to_each_of_them_and_to_all() {
    City city = City.at("2026-11-23T10:00");
    city.joins("officer", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "武昌区"));
    for (String counter : List.of("WC1-01", "DH2-01", "DH1-01", "DH1-02")) {
      complains(city, "citizen at " + counter, counter);
      city.passes(Duration.ofSeconds(5));
    }

    city.until("2026-11-24T10:01");

    assertThat(supervisor.timesSaw("【汇总】")).isEqualTo(1);
    List<String> lines = supervisor.text().lines().toList();
    assertThat(lines).hasSize(7).first().asString().startsWith("【汇总】有 4 件事");
    assertThat(lines.get(1)).isEqualTo("武昌区　1 件");
    assertThat(lines.get(2)).startsWith("1. 【逾期】");
    assertThat(lines.get(3)).isEqualTo("东湖区　3 件");
    assertThat(lines.get(4)).contains("东湖社保所");
    assertThat(lines.subList(5, 7)).allMatch(line -> line.contains("东湖政务中心"));
    assertThat(supervisor.labels()).hasSize(5).endsWith("待办");
  }

  @Test
  void what_nobody_is_there_for_is_named_each() {
    City city = City.at("2026-11-23T10:00");
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    for (int i = 0; i < 20; i++) {
      complains(city, "citizen" + i, List.of("DH1-01", "DH1-02", "DH2-01").get(i % 3));
      city.passes(Duration.ofMinutes(6));
    }

    city.until("2026-11-24T09:00");

    assertThat(city.store().openIn("东湖区", 30))
        .hasSize(20)
        .allSatisfy(reference -> assertThat(supervisor.everything()).contains(reference));
  }

  private static void complains(City city, String name, String counter) {
    city.citizen(name).visits(counter).taps("不满意").taps("不满意").taps("先这样");
  }
}
