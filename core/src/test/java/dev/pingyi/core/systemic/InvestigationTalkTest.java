package dev.pingyi.core.systemic;

import static dev.pingyi.core.systemic.SystemicCity.CITY_SUPERVISOR;
import static dev.pingyi.core.systemic.SystemicCity.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor has units looked into by hand: 专项调查. */
final class InvestigationTalkTest {
  private static final String WORDS = "社保登记有没有重复收材料";

  private final SystemicCity here = new SystemicCity();
  private final City city = here.city;

  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person second = city.joins("second", Post.headOf("DH2"));
  private final Person other = city.joins("other", Post.headOf("WC1"));

  private SystemicIssue issue() {
    assertThat(here.issues()).hasSize(1);
    return here.issues().getFirst();
  }

  @Test
  void each_unit_is_asked_at_once_and_its_answer_comes_back() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    chief.writes("专项调查").sees("第一行写单位");
    chief.writes("DH1、武昌区\n" + WORDS + "，2026年12月20日");

    chief.sees("已请 2 个单位自查，2026-12-20（含）前了结");
    assertThat(issue().units()).containsExactly("DH1", "WC1");
    assertThat(issue().area()).isEqualTo(Post.CITY);
    assertThat(issue().subject().matter()).isEqualTo("SB");
    head.sees("【请自查】").sees("│ " + WORDS).sees("请报上去，限 2026-12-20（含）前");
    assertThat(head.text()).doesNotContain("2026年12月20日");
    assertThat(second.everything()).doesNotContain("自查");
    head.taps("报自查情况").writes("查了三个月的件，没有重复收材料");
    chief.saw("【自查收到】").sees("没有重复收材料").sees("还没有报自查：武昌政务中心");
    other.writes("待办").sees("1 份自查要报");
    chief.writes("待办").sees("1 个共性问题").taps("社保登记").taps("不改规定");
    chief.writes("两个单位都没有这个问题").sees("已了结");
  }

  @Test
  void whoever_complained_of_the_matter_has_it_looked_into_by_others() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    Person deputy = city.joins("deputy", CITY_SUPERVISOR);
    chief.complains("DH1-02");

    chief.writes("专项调查").writes("DH1 " + WORDS).sees("这是您自己的投诉，要由别人来办");
    assertThat(here.issues()).isEmpty();

    deputy.writes("专项调查").writes("DH1 " + WORDS).sees("专项调查已开始");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DH1 社保登记有没有重复收材料 | DH1",
        "DH1,　WC1　社保登记有没有重复收材料 | DH1,WC1",
        "东湖政务中心 、 DH2 社保登记有没有重复收材料 | DH1,DH2",
        "dh1，wc1 社保登记有没有重复收材料 | DH1,WC1",
        "东湖政务中心、武昌政务中心 社保登记有没有重复收材料 | DH1,WC1",
        "东湖区 社保登记有没有重复收材料 | DH1,DH2",
        "政务服务中心 社保登记有没有重复收材料 | DH1,WC1",
        "全部 社保登记有没有重复收材料 | DH1,DH2,WC1",
        "ＤＨ１、ＤＨ１ 社保登记有没有重复收材料 | DH1"
      })
  void units_are_named_by_id_name_district_category_or_all(String text, String units) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    chief.writes("专项调查").writes(text).sees("专项调查已开始");

    assertThat(String.join(",", issue().units())).isEqualTo(units);
    assertThat(issue().opened().words()).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DH9 社保登记有没有重复收材料 | 没有叫“DH9”的单位、区或类别",
        "DH1、汉口 社保登记有没有重复收材料 | 没有叫“汉口”的单位、区或类别",
        "DH1 查一查 | 至少 10 个字",
        "DH1 社保登记有没有重复收材料 2026-02-30 | 没有“2026-02-30”这一天",
        "DH1 社保登记有没有重复收材料 2026-11-23 | 期限最早写到 2026-11-24",
        "DH1 社保登记有没有重复收材料 2027-05-23 | 期限最晚写到 2027-05-22"
      })
  void what_cannot_be_done_is_said_and_asked_for_again(String text, String why) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    chief.writes("专项调查").writes(text).sees(why);
    assertThat(here.issues()).isEmpty();
    chief.writes("DH1 " + WORDS).sees("专项调查已开始");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2027-05-22"})
  void the_first_and_the_last_day_are_taken(String day) {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    chief.writes("专项调查").writes("DH1 " + WORDS + " 截止" + day + "前").sees(day + "（含）前");

    assertThat(issue().opened().words()).isEqualTo(WORDS);
  }

  @Test
  void a_day_in_the_middle_is_a_part_of_the_words_and_the_book_sets_the_end() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);

    chief.writes("专项调查").writes("DH1 2026年11月1日以来有没有重复收材料").sees("2026-12-21（含）前");

    assertThat(issue().opened().words()).contains("2026年11月1日以来");
    assertThat(issue().subject()).isEqualTo(SystemicIssue.Subject.OTHER);
    chief.writes("待办");
    assertThat(chief.labels()).anyMatch(label -> label.contains("2026年11月1日以来"));
  }

  @Test
  void everyone_who_complained_of_the_matter_is_told_before_or_after_and_for_any_reason() {
    Person before = here.complains("before", "DH2-01");
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    chief.writes("专项调查").writes("DH1 " + WORDS).sees("1 件投诉");
    Person after = city.citizen("after").scans("DH1-02").taps("不满意").taps("不满意");
    after.taps("窗口人员业务不熟练").taps("完成").taps("跳过").taps("跳过");
    Person elsewhere = city.citizen("elsewhere").scans("WC1-01").taps("不满意").taps("不满意");
    elsewhere.taps("医保报销").taps("服务态度生硬").taps("完成").taps("跳过").taps("跳过");
    assertThat(issue().complaints()).isEqualTo(2);
    assertThat(issue().units()).containsExactly("DH1");

    chief.writes("待办").taps("社保登记").taps("规定已改").writes(RULE).sees("已记下");

    assertThat(before.timesSaw("您反映的问题促成了")).isEqualTo(1);
    assertThat(after.timesSaw("您反映的问题促成了")).isEqualTo(1);
    assertThat(elsewhere.everything()).doesNotContain("促成");
  }

  @Test
  void a_matter_is_looked_into_once_at_a_time() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    chief.writes("专项调查").writes("DH1 " + WORDS);
    String first = issue().reference();

    chief.writes("专项调查").writes("WC1 " + WORDS).sees("已经在查，编号 " + first);
    chief.taps("返回").sees("没有开始调查");
    chief.writes("待办").taps("社保登记").taps("不改规定").writes("单位没有这个问题，不用改规定");

    chief.writes("专项调查").writes("WC1 " + WORDS).sees("专项调查已开始");
    assertThat(issue().reference()).isNotEqualTo(first);
  }

  @Test
  void a_supervisor_of_an_area_looks_into_its_units_and_no_head_into_the_own() {
    Person area = city.joins("area", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    area.writes("专项调查").writes("DH1、WC1 " + WORDS).sees("您的岗位不能办");
    area.writes("全部 " + WORDS).sees("已请 2 个单位自查");
    assertThat(issue().area()).isEqualTo("东湖区");

    Person near = city.joins("near", CITY_SUPERVISOR);
    near.opens(city.invitation("near", Post.headOf("WC1")));
    near.writes("专项调查").writes("WC1 查一查服务态度好不好").sees("您所在单位");
    assertThat(here.issues()).hasSize(1);
  }

  @Test
  void nobody_else_begins_one_and_a_citizen_is_not_told_that_there_is_such_a_thing() {

    head.writes("专项调查");
    here.officer.writes("专项调查");

    assertThat(head.text()).doesNotContain("第一行写单位");
    assertThat(here.officer.text()).doesNotContain("第一行写单位");
  }

  @Test
  void it_is_overdue_a_second_after_its_last_day() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    chief.writes("专项调查").writes("DH1 " + WORDS + " 2026-12-01");

    assertThat(issue().deadline().isOver(city.now().plus(Duration.ofDays(8)))).isFalse();
    city.until("2026-12-01T20:00");
    chief.saw("【提醒】共性问题还没有了结");
    head.saw("【提醒】本单位的自查情况还没有报");
    assertThat(chief.everything()).doesNotContain("【逾期】共性问题");
    city.until("2026-12-02T10:00");
    chief.saw("【逾期】共性问题还没有了结");
    head.saw("【逾期】本单位的自查情况还没有报");
  }

  @Test
  void reports_that_do_not_fit_are_opened_one_by_one() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    chief.writes("专项调查").writes("全部 " + WORDS);
    for (Person each : List.of(head, second, other)) {
      each.taps("报自查情况").writes("查过了：\n" + "好\n".repeat(240)).sees("已报上去");
    }

    chief.writes("待办").taps("社保登记").sees("还有 1 份自查，点下面的单位看");
    chief.taps("东湖政务中心").sees("东湖政务中心自查：\n│ 查过了");
  }
}
