package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A code that nobody scans on open days while its neighbours are scanned is told once. */
class SilentCodesTest {
  private static final String TOLD = "社保窗口：这里的码一直没人扫";

  /** A Monday. */
  private final City city = City.at("2026-11-23T08:30");

  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private int people;

  SilentCodesTest() {
    Roster before = city.office().roster();
    List<Counter> counters = new ArrayList<>(before.counters());
    counters.add(new Counter("DH1", 3, "医保窗口", "Health counter", List.of("YB")));
    counters.add(new Counter("DH1", 4, "发证窗口", "Licence counter", List.of("SB")));
    city.changesRosterTo(
        new Roster(
            before.units(),
            counters,
            before.mattersOf(before.counter("DH1-01").orElseThrow()),
            List.of()));
  }

  @Test
  void a_counter_without_a_scan_on_three_open_days_is_told_on_the_fourth_once() {
    scanned("DH1-01", "DH1-02", "DH1-03", "DH1-04");
    toTheNextDay();
    days(3, "DH1-01", "DH1-03", "DH1-04");
    assertThat(told()).isZero();

    city.until("2026-11-27T09:05");
    assertThat(inspector.everything()).contains("【请到现场看一看】", "社保窗口：", "挡住");

    days(5, "DH1-01", "DH1-03", "DH1-04");
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void it_is_told_again_only_after_it_was_scanned_in_between() {
    days(4, "DH1-01", "DH1-03", "DH1-04");
    assertThat(told()).isEqualTo(1);
    scanned("DH1-02");

    days(3, "DH1-01", "DH1-03", "DH1-04");
    assertThat(told()).isEqualTo(1);
    days(3, "DH1-01", "DH1-03", "DH1-04");
    city.until("2026-12-03T09:05");
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void a_quiet_hall_is_no_covered_code() {
    days(6, "DH1-01");

    assertThat(told()).isZero();
  }

  @Test
  void neighbours_count_only_if_they_were_scanned_on_each_of_the_days() {
    days(1, "DH1-01", "DH1-03");
    days(1, "DH1-01");
    days(2, "DH1-01", "DH1-03");

    city.until("2026-11-27T12:00");

    assertThat(told()).isZero();
  }

  @Test
  void days_on_which_the_office_is_closed_are_not_counted() {
    city.until("2026-11-26T08:30");
    days(2, "DH1-01", "DH1-03", "DH1-04");
    city.until("2026-11-30T12:00");
    assertThat(told()).isZero();

    days(1, "DH1-01", "DH1-03", "DH1-04");
    city.until("2026-12-01T09:05");

    assertThat(told()).isEqualTo(1);
  }

  @Test
  void a_scan_on_a_closed_day_is_one() {
    city.until("2026-11-26T08:30");
    days(2, "DH1-01", "DH1-03", "DH1-04");
    scanned("DH1-02");
    city.until("2026-11-30T08:30");
    days(1, "DH1-01", "DH1-03", "DH1-04");
    city.until("2026-12-01T12:00");

    assertThat(told()).isZero();
  }

  @Test
  void a_typed_code_is_a_scan_as_well_and_one_that_is_dead_is_none() {
    String old = city.code("DH1-02");
    city.revokes("DH1-02");
    for (int day = 0; day < 3; day++) {
      city.citizen("typing" + day).writes(city.typed("DH1-04"));
      city.citizen("late" + day).opens(old).sees("已经停用");
      scanned("DH1-01", "DH1-03");
      toTheNextDay();
    }
    city.until("2026-11-26T09:05");

    assertThat(told()).isEqualTo(1);
    assertThat(inspector.everything()).contains("社保窗口：这里的码").doesNotContain("发证窗口：这里的码");
  }

  @Test
  void a_scan_writes_of_itself_once_a_day_and_revoking_forgets_no_day() {
    scanned("DH1-02");
    assertThat(written()).isTrue();
    scanned("DH1-02");
    assertThat(written()).isFalse();
    city.revokes("DH1-02");
    toTheNextDay();
    scanned("DH1-02");

    assertThat(city.store().codeIssue("DH1-02").orElseThrow())
        .isEqualTo(
            new CodeIssue(
                "DH1-02",
                3,
                2,
                List.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24"))));
  }

  @Test
  void a_unit_with_too_few_counters_is_compared_with_units_like_it() {
    Roster before = city.office().roster();
    List<Unit> units = new ArrayList<>(before.units());
    List<Counter> counters = new ArrayList<>(before.counters());
    for (String id : List.of("DH3", "DH4")) {
      units.add(like(before.unit("DH2").orElseThrow(), id));
      counters.add(new Counter(id, 1, "前台" + id, "Front desk", List.of("SB")));
    }
    city.changesRosterTo(
        new Roster(
            units, counters, before.mattersOf(before.counter("DH1-01").orElseThrow()), List.of()));

    days(3, "DH3-01", "DH4-01", "DH1-01");
    city.until("2026-11-26T09:05");

    assertThat(inspector.everything()).contains("前台：这里的码");
  }

  @Test
  void with_too_few_of_them_it_is_compared_with_its_whole_district() {
    days(3, "DH1-01", "DH1-03");
    city.until("2026-11-26T09:05");

    assertThat(inspector.everything()).contains("前台：这里的码");
  }

  private static Unit like(Unit unit, String id) {
    return new Unit(
        id,
        unit.name() + id,
        unit.nameEn(),
        unit.category(),
        unit.area(),
        unit.level(),
        unit.superior(),
        unit.code(),
        unit.address(),
        unit.phone());
  }

  private boolean written() {
    return city.lastDecision().changes().stream().anyMatch(Change.PutCodeIssue.class::isInstance);
  }

  /** On so many days in a row these are scanned; then it is the morning after. */
  private void days(int days, String... counters) {
    for (int i = 0; i < days; i++) {
      scanned(counters);
      toTheNextDay();
    }
  }

  /** To the morning of the next day, before the office opens. */
  private void toTheNextDay() {
    city.until(city.office().books().day(city.now()).plusDays(1) + "T08:30");
  }

  private void scanned(String... counters) {
    for (String counter : counters) {
      city.citizen("visitor" + people++).scans(counter);
    }
  }

  private int told() {
    return inspector.everything().split(TOLD, -1).length - 1;
  }
}
