package dev.pingyi.core.systemic;

import static dev.pingyi.core.systemic.SystemicCity.CITY_SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five people complain of the same at three units: from when on it is an issue. */
final class SystemicGatheringTest {
  private final SystemicCity here = new SystemicCity();
  private final City city = here.city;

  @Test
  void five_people_at_three_units_make_one_issue_with_an_owner_and_a_due_day() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    here.five();

    chief.saw("【共性问题】");
    chief.sees("社保登记 · 服务态度生硬").sees("涉及 3 个单位，5 件投诉").sees("东湖社保所");
    assertThat(here.issues())
        .singleElement()
        .satisfies(
            i -> {
              assertThat(i.area()).isEqualTo(Post.CITY);
              assertThat(i.units()).containsExactly("DH1", "DH2", "WC1");
              assertThat(i.complaints()).isEqualTo(5);
            });
    chief.writes("待办").sees("1 个共性问题").taps("SI-").sees("2026-12-21");
  }

  @Test
  void four_people_or_two_units_are_none_and_neither_is_another_reason_or_matter() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    for (int i = 0; i < 8; i++) {
      here.complains("dh1 " + i, "DH1-02");
      here.complains("dh2 " + i, "DH2-01");
      city.passes(Duration.ofMinutes(11));
    }
    Person other = city.citizen("other").scans("WC1-01").taps("不满意").taps("不满意");
    other.taps("社保登记").taps("窗口人员业务不熟练").taps("完成").taps("跳过").taps("跳过");
    Person elsewhere = city.citizen("elsewhere").scans("WC1-01").taps("不满意").taps("不满意");
    elsewhere.taps("医保报销").taps("服务态度生硬").taps("完成").taps("跳过").taps("跳过");

    assertThat(here.issues()).isEmpty();
    assertThat(chief.everything()).doesNotContain("共性问题");

    here.complains("last", "WC1-01");

    assertThat(here.issues()).singleElement().extracting(SystemicIssue::complaints).isEqualTo(17);
  }

  @Test
  void one_account_counts_once_however_often_it_complains() {
    Person often = here.complains("often", "DH1-02");
    here.complains(often, "DH2-01");
    here.complains(often, "WC1-01");
    here.complains("b", "DH1-02");
    here.complains("c", "DH2-01");
    here.complains("d", "DH2-01");
    assertThat(here.issues()).isEmpty();

    here.complains("e", "DH1-02");

    assertThat(here.issues()).singleElement().extracting(SystemicIssue::complaints).isEqualTo(7);
  }

  @Test
  void a_flood_counts_as_one() {
    for (int i = 0; i < 7; i++) {
      here.complains("flood " + i, "DH1-02");
    }
    here.complains("c", "DH2-01");
    here.complains("e", "WC1-01");
    assertThat(here.issues()).isEmpty();

    here.complains("f", "WC1-01");
    assertThat(here.issues()).isEmpty();

    here.complains("g", "DH2-01");
    assertThat(here.issues()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void what_lies_further_back_than_thirty_days_does_not_count(int seconds, int opened) {
    here.complains("a", "DH1-02");
    city.isDownFor(Duration.ofDays(30).plusSeconds(seconds));

    here.complains("b", "DH1-02");
    here.complains("c", "DH2-01");
    here.complains("d", "DH2-01");
    here.complains("e", "WC1-01");

    assertThat(here.issues()).hasSize(opened);
  }

  @Test
  void what_was_taken_back_or_found_not_to_be_so_leaves_before_it_is_one() {
    Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, Post.CITY));
    Person a = here.complains("a", "DH1-02");
    here.officer.taps("留言").writes("请问当时是哪位工作人员接待的您").taps("转办").writes(Person.WORDS);
    inspector.does("不属实");
    Person b = here.complains("b", "DH1-02");
    b.writes("我的评价").taps("撤回").writes("待办");
    here.complains("c", "DH2-01");
    here.complains("d", "DH2-01");
    here.complains("e", "WC1-01");
    here.complains("f", "WC1-01");
    assertThat(here.issues()).isEmpty();
    assertThat(a.everything()).contains("没有认定属实");

    here.complains("g", "DH1-02");

    assertThat(here.issues()).singleElement().extracting(SystemicIssue::complaints).isEqualTo(5);
  }

  @Test
  void after_its_end_complaints_gather_afresh() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();
    chief.taps("不改规定").writes("是培训的问题，规定本身没有毛病").sees("已了结");
    here.complains("f", "WC1-01");
    assertThat(here.issues()).isEmpty();

    here.complains("g", "WC1-01");
    here.complains("h", "DH1-02");
    here.complains("i", "DH2-01");
    here.complains("j", "DH2-01");

    assertThat(here.issues()).singleElement().extracting(SystemicIssue::complaints).isEqualTo(5);
  }
}
