package dev.pingyi.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.FigureChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day's complaints: how many were called in time, and how many too late. */
final class DayFiguresTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

  @Test
  void each_is_counted_on_the_day_of_its_opening_whenever_it_is_called() {
    city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    city.until("2026-11-24T08:00");
    city.citizen("b").complains("DH1-02");
    assertThat(on(MONDAY)).isEqualTo(new DayFigures(1, 1, 0, 0));
    assertThat(on(MONDAY.plusDays(1))).isEqualTo(new DayFigures(1, 0, 0, 0));

    city.until("2026-11-25T08:00");
    assertThat(on(MONDAY.plusDays(1))).isEqualTo(new DayFigures(1, 0, 1, 0));
    officer.taps("已接通");
    assertThat(on(MONDAY.plusDays(1))).isEqualTo(new DayFigures(1, 0, 1, 0));
    assertThat(on(MONDAY.plusDays(2))).isEqualTo(DayFigures.NONE);
  }

  @Test
  void the_day_is_the_one_on_the_wall_of_the_office() {
    city.until("2026-11-24T00:30");
    city.citizen("a").complains("DH1-02");

    assertThat(on(MONDAY)).isEqualTo(DayFigures.NONE);
    assertThat(on(MONDAY.plusDays(1))).isEqualTo(DayFigures.OPENED);
  }

  @Test
  void a_satisfied_rating_counts_nothing() {
    city.citizen("a").visits("DH1-02").taps("满意").taps("满意");

    assertThat(on(MONDAY)).isEqualTo(DayFigures.NONE);
    assertThat(city.lastDecision().changes()).noneMatch(change -> change instanceof FigureChange);
  }

  @Test
  void calling_twice_and_hearing_twice_is_once() {
    Person citizen = city.citizen("a").complains("DH1-02");
    officer.taps("已接通").taps("已接通");
    citizen.taps("接到电话").taps(citizen.button("接到电话"));

    assertThat(on(MONDAY)).isEqualTo(new DayFigures(1, 1, 0, 0));
  }

  @Test
  void words_added_after_the_end_and_before_the_clock_looks_leave_nothing_uncounted() {
    Person citizen = city.citizen("a").complains("DH1-02");
    Addition words =
        new Addition(citizen.reference(), List.of(new Addition.Detail.Words("等了很久")), false);
    city.did(new AddDetails(city.office()).run(words, actor(citizen), late()));
    city.until("2026-11-24T11:00");

    assertThat(on(MONDAY)).isEqualTo(new DayFigures(1, 0, 1, 0));
  }

  @Test
  void deleting_what_is_personal_in_that_minute_leaves_nothing_uncounted_either() {
    Person citizen = city.citizen("a").complains("DH1-02");
    city.did(
        new RatingActions(city.office())
            .erase(citizen.reference(), "cause", actor(citizen), late()));
    city.until("2026-11-24T11:00");

    assertThat(on(MONDAY)).isEqualTo(new DayFigures(1, 0, 1, 0));
  }

  @Test
  void praise_that_becomes_a_complaint_opens_on_the_day_of_the_change() {
    Person citizen = city.citizen("a").visits("DH1-02").taps("满意").taps("满意");
    city.until("2026-11-24T10:00");
    citizen.scans("DH1-02").taps("改一下").taps("不满意").taps("不满意");

    assertThat(on(MONDAY)).isEqualTo(DayFigures.NONE);
    assertThat(on(MONDAY.plusDays(1))).isEqualTo(DayFigures.OPENED);
  }

  @Test
  void one_of_a_flood_counts_like_any_other() {
    Person same = city.citizen("a");
    for (int i = 0; i < 4; i++) {
      same.complains("DH1-02");
    }
    assertThat(city.complaint(same.reference()).file().bundle()).isNotEmpty();
    assertThat(on(MONDAY)).isEqualTo(new DayFigures(4, 0, 0, 0));
    city.until("2026-11-24T10:00");

    assertThat(on(MONDAY)).isEqualTo(new DayFigures(4, 0, 4, 0));
  }

  @Test
  void which_way_each_went_is_counted_once_by_how_far_it_got() {
    Person settled = city.citizen("a").complains("DH1-02");
    officer.taps("已接通");
    officer.does("已解决");
    assertThat(course()).isEqualTo(new DayFigures.Course(1, 0, 0, 1, 0));
    city.passes(Duration.ofHours(2));
    settled.taps("接到电话").taps("没解决");
    officer.taps("已接通");
    officer.does("转办");
    assertThat(course()).isEqualTo(new DayFigures.Course(0, 0, 1, 1, 0));
  }

  private DayFigures.Course course() {
    return city.store().figures().days("东湖区", MONDAY, MONDAY).get(MONDAY).course();
  }

  private static Actor.Citizen actor(Person citizen) {
    return new Actor.Citizen(citizen.account(), citizen.address().toString(), "zh");
  }

  /** In the minute after the end of the promise. */
  private Instant late() {
    return city.now().plus(Duration.ofHours(24)).plusSeconds(20);
  }

  private DayFigures on(LocalDate day) {
    DayFigures all =
        city.store().figures().days("东湖区", day, day).getOrDefault(day, DayFigures.NONE);
    return new DayFigures(all.opened(), all.called(), all.late(), all.notNeeded());
  }
}
