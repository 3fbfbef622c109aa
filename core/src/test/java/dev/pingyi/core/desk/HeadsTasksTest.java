package dev.pingyi.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pingyi.core.breach.BreachKind;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.desk.UnitView.BreachOf;
import dev.pingyi.core.desk.UnitView.Check;
import dev.pingyi.core.desk.UnitView.Month;
import dev.pingyi.core.flag.FlagPlace;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What else a head's page has: what the unit is asked to look for, breaches, the month so far. */
final class HeadsTasksTest {
  private final City city = City.at("2026-11-23T09:30");
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person supervisor =
      city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));

  @Test
  void what_the_unit_is_asked_to_look_for_stands_there_until_it_has_answered() {
    supervisor.writes("专项调查").writes("DH1、WC1\n查一查有没有重复收材料，2026年12月4日").saw("专项调查已开始");

    assertThat(view().checks())
        .extracting(Check::about, Check::by, Check::late)
        .containsExactly(tuple("查一查有没有重复收材料", LocalDate.parse("2026-12-04"), false));
    city.until("2026-12-07T10:00");
    assertThat(view().checks()).extracting(Check::late).containsExactly(true);

    head.writes("待办").taps("SI-").taps("报自查情况").writes("查了一周的录像，没有重复收过");
    assertThat(view().checks()).isEmpty();
  }

  @Test
  void a_breach_comes_with_its_kind_and_place_and_with_nothing_that_was_reported() {
    Person reporter = city.joins("reporter", Post.ofArea(Role.INSPECTOR, "东湖区"));
    Person other = city.joins("other", Post.ofArea(Role.INSPECTOR, "东湖区"));
    reporter.writes("违纪").taps("遮挡毁损二维码").writes("DH1-02 周一上午十点，码被一张黄告示挡住了");
    other.taps("查实").writes("到现场看过，黄告示还在，照片也核对过了");

    assertThat(view().lines())
        .singleElement()
        .matches(
            line ->
                line.breach()
                    .contains(new BreachOf(BreachKind.HINDERED, new FlagPlace("DH1", "DH1-02"))));
    assertThat(view().book().month()).isEqualTo(new Month(YearMonth.of(2026, 11), 0, 1, -10));
    assertThat(view().toString()).doesNotContain("黄告示");
  }

  @Test
  void the_month_so_far_counts_what_was_upheld_and_not_what_was_given_back() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
    for (String name : new String[] {"a", "b"}) {
      city.citizen(name).complains("DH1-02");
      officer.does("转办");
      inspector.does("属实");
    }
    assertThat(view().book().month()).isEqualTo(new Month(YearMonth.of(2026, 11), 2, 0, -6));

    head.does("申诉");
    supervisor.does("撤销扣分");
    assertThat(view().book().month()).isEqualTo(new Month(YearMonth.of(2026, 11), 1, 0, -3));
    city.until("2026-12-01T09:30");
    assertThat(view().book().month()).isEqualTo(new Month(YearMonth.of(2026, 12), 0, 0, 0));
  }

  private UnitView.Of view() {
    var posts = city.store().caller(head.account()).members();
    return new UnitView(city.office()).of(posts, city.now()).getFirst();
  }
}
