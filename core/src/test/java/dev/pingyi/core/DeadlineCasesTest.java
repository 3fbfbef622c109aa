package dev.pingyi.core;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.CalendarDay;
import dev.pingyi.core.rulebook.Holidays;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The deadline cases that broke other systems, each as the people of one office live it. Every
 * boundary by itself is tested with the rule that it belongs to.
 */
final class DeadlineCasesTest {
  private static final LocalTime NIGHT = LocalTime.of(21, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private City city = City.at("2026-11-27T16:00");
  private Person citizen = city.citizen("citizen");
  private Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));

  private void begins(String officeTime) {
    city = City.at(officeTime);
    citizen = city.citizen("citizen");
    officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
  }

  private Instant dueAt() {
    return ((Complaint.Owed) city.complaint(citizen.reference())).deadline().dueAt();
  }

  private List<LocalTime> heardAt(Person person) {
    return person.heardAt().stream().map(t -> t.atZone(Fixtures.OFFICE).toLocalTime()).toList();
  }

  @Test
  void no_reminder_comes_at_midnight_and_a_promise_of_hours_is_kept_on_a_weekend() {
    citizen.complains("DH1-02");
    officer.looksAway();

    city.until("2026-11-29T23:00");

    assertThat(heardAt(officer)).isNotEmpty();
    assertThat(heardAt(officer)).allMatch(t -> t.isBefore(NIGHT) && !t.isBefore(MORNING));
    assertThat(officer.sawAt("【逾期】")).isEqualTo(at("2026-11-28T16:00"));
  }

  @Test
  void what_is_counted_in_working_days_is_not_reminded_of_on_a_closed_one() {
    // Half of the time, 5 October, lies in the national week, 1 to 7 October.
    begins("2026-09-21T10:00");
    city.changesBooksTo(RuleBooks.shipped(Holidays.of2025And2026()));
    Person head = city.joins("head", Post.headOf("DH1"));
    citizen.complains("DH1-02");
    officer.does("交办");
    city.until("2026-09-30T17:00");
    head.looksAway();

    city.until("2026-10-08T07:59");
    assertThat(head.timesSaw("【提醒】")).isZero();
    city.until("2026-10-08T08:00");
    head.sees("【提醒】");
  }

  @Test
  void a_calendar_that_comes_later_counts_again_what_it_changes() {
    begins("2026-12-21T09:00");
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    citizen.complains("DH1-02");
    officer.does("转办");
    Instant guessed = dueAt();

    List<CalendarDay> announced = new ArrayList<>(Holidays.of2025And2026());
    announced.add(new CalendarDay(LocalDate.parse("2027-01-04"), false, "元旦"));
    city.changesBooksTo(RuleBooks.shipped(announced));
    city.until("2026-12-22T10:00");

    assertThat(dueAt()).isEqualTo(guessed.plus(Duration.ofDays(1)));
    assertThat(inspector.timesSaw("【时限调整】")).isOne();
  }

  @Test
  void what_was_answered_in_time_is_never_escalated() {
    citizen.complains("DH1-02");
    officer.taps("看号码").taps("已接通").does("已解决");
    supervisor.looksAway();

    city.until("2026-12-01T12:00");

    supervisor.sawNothing();
    assertThat(officer.timesSaw("【逾期】")).isZero();
  }

  @Test
  void a_second_call_does_not_buy_more_time_and_the_earlier_of_two_deadlines_is_the_next() {
    begins("2026-11-26T10:00");
    citizen.complains("DH1-02");
    city.until("2026-11-27T09:30");
    officer.taps("已接通");
    Instant once = dueAt();
    city.until("2026-11-27T13:00");
    officer.taps("已接通");

    assertThat(once).isEqualTo(at("2026-11-27T13:30"));
    assertThat(dueAt()).isEqualTo(once);
    assertThat(city.complaint(citizen.reference()).nextDueAt().orElseThrow())
        .isBeforeOrEqualTo(once);
  }

  @Test
  void after_hours_without_a_clock_each_step_is_told_once_and_as_things_stand_then() {
    citizen.complains("DH1-02");
    officer.looksAway();
    city.until("2026-11-28T08:30");
    long before = officer.timesSaw("【提醒】");

    city.isDownFor(Duration.ofHours(10));

    // Two steps before the end were missed: what is true now is that it is over.
    assertThat(officer.timesSaw("【提醒】")).isEqualTo(before);
    assertThat(officer.timesSaw("【逾期】")).isOne();
    city.passes(Duration.ofMinutes(10));
    assertThat(officer.timesSaw("【逾期】")).isOne();
  }

  @Test
  void office_hours_on_a_friday_afternoon_end_on_monday() {
    RuleBooks books = RuleBooks.shipped(Holidays.of2025And2026());

    assertThat(books.officeHoursAfter(at("2026-11-27T16:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-11-30T10:00"));
    assertThat(books.officeHoursAfter(at("2026-11-23T16:00"), Duration.ofHours(10)))
        .isEqualTo(at("2026-11-25T10:00"));
  }

  @Test
  void with_all_days_closed_nothing_is_searched_for_ever() {
    LocalDate first = LocalDate.parse("2026-11-28");
    List<CalendarDay> closed =
        first.datesUntil(first.plusDays(90)).map(day -> new CalendarDay(day, false, "停业")).toList();

    assertThatThrownBy(() -> RuleBooks.shipped(closed).workingDaysAfter(at("2026-11-27T16:00"), 1))
        .hasMessageContaining("2026-11-27");
  }

  @Test
  void a_make_up_saturday_is_worked() {
    RuleBooks books = RuleBooks.shipped(Holidays.of2025And2026());

    assertThat(books.workingDaysAfter(at("2026-10-09T16:00"), 1)).isEqualTo(at("2026-10-11T00:00"));
    assertThat(books.officeHoursAfter(at("2026-10-10T16:00"), Duration.ofHours(2)))
        .isEqualTo(at("2026-10-12T10:00"));
  }

  @Test
  void a_promise_over_a_leap_day_has_24_hours() {
    begins("2028-02-28T18:00");
    citizen.complains("DH1-02");

    assertThat(dueAt()).isEqualTo(at("2028-02-29T18:00"));
    city.until("2028-02-29T17:59");
    assertThat(officer.timesSaw("【逾期】")).isZero();
    city.until("2028-02-29T18:00");
    assertThat(officer.timesSaw("【逾期】")).isOne();
  }

  @Test
  void a_message_that_comes_twice_is_one_complaint() {
    citizen.scans("DH1-02").taps("不满意");
    var button = citizen.button("不满意");

    citizen.saysTwiceWith(new Said.Tap(button.data()), () -> citizen.taps(button));

    assertThat(city.store().openIn("东湖区", 10)).hasSize(1);
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().opened()).isOne();
  }
}
