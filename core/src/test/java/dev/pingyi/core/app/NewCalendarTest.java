package dev.pingyi.core.app;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.CalendarDay;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of a year's holidays comes while promises that counted its days are open. */
final class NewCalendarTest {
  private static final List<CalendarDay> OF_2026 =
      List.of(new CalendarDay(LocalDate.parse("2026-01-02"), false, "元旦"));

  private final City city = City.at("2026-12-21T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  private void worksBy(List<CalendarDay> days) {
    city.changesBooksTo(RuleBooks.shipped(days));
  }

  private static List<CalendarDay> with2027(String date, boolean worked) {
    CalendarDay day = new CalendarDay(LocalDate.parse(date), worked, "元旦");
    return Stream.concat(OF_2026.stream(), Stream.of(day)).toList();
  }

  private Instant dueAt() {
    return ((Complaint.Owed) city.complaint(citizen.reference())).deadline().dueAt();
  }

  private void refers() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    officer.does("转办");
  }

  @Test
  void a_deadline_that_counted_days_of_that_year_moves_and_its_holder_is_told_once() {
    worksBy(OF_2026);
    refers();
    // Ten working days, 1 January not among them.
    assertThat(dueAt()).isEqualTo(at("2027-01-06T00:00"));

    worksBy(with2027("2027-01-04", false));
    city.until("2026-12-22T10:00");

    assertThat(dueAt()).isEqualTo(at("2027-01-07T00:00"));
    inspector.saw("【时限调整】");
    assertThat(inspector.timesSaw("【时限调整】")).isEqualTo(1);
    assertThat(city.complaint(citizen.reference()).file().history().count(Action.RECOUNT)).isOne();
  }

  @Test
  void a_make_up_day_brings_it_forward() {
    worksBy(OF_2026);
    refers();

    worksBy(with2027("2027-01-02", true));
    city.until("2026-12-22T10:00");

    assertThat(dueAt()).isEqualTo(at("2027-01-05T00:00"));
  }

  @Test
  void what_counts_hours_or_ends_before_stays_as_it_is() {
    worksBy(OF_2026);
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
    Instant promised = dueAt();

    worksBy(with2027("2027-01-04", false));
    city.until("2026-12-21T12:00");

    assertThat(dueAt()).isEqualTo(promised);
    assertThat(officer.timesSaw("【时限调整】")).isZero();
  }

  @Test
  void an_appeal_is_counted_anew_after_the_end_of_its_complaint_too() {
    worksBy(OF_2026);
    Person head = city.joins("head", Post.headOf("DH1"));
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    refers();
    inspector.does("属实");
    head.does("申诉");
    head.does("整改完成");
    citizen.taps("满意");

    worksBy(with2027("2027-01-04", false));
    city.until("2026-12-22T10:00");

    assertThat(city.complaint(citizen.reference()).file().review().dueAt())
        .isEqualTo(at("2027-01-07T00:00"));
    supervisor.saw("【时限调整】");
  }
}
