package dev.pingyi.core.breach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One inspector reports a breach in chat, another confirms it, and the unit loses ten points. */
final class BreachTalkTest {
  private static final Post INSPECTOR = Post.ofArea(Role.INSPECTOR, "东湖区");
  private static final String SEEN = "DH1-02 周一上午十点，大厅二号窗口的码被一张告示挡住了";

  private final City city = City.at("2026-11-23T09:30");

  private Person reports(Person inspector) {
    return inspector.writes("违纪").taps("遮挡毁损二维码").writes(SEEN).sees("已记下 BR-");
  }

  private static String reference(Person person) {
    Matcher found = Pattern.compile("BR(-\\w{4}){3}").matcher(person.everything());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private List<Entry> entries() {
    return city.store().entries("DH1", 2026);
  }

  @Test
  void another_inspector_confirms_and_the_unit_loses_ten_points_at_once() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person other = city.joins("other", INSPECTOR);
    Person head = city.joins("head", Post.headOf("DH1"));

    reports(reporter);
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    other.sees("【违纪待核】").sees("被一张告示挡住了");
    other.taps("查实").writes("到现场看过，照片也核对过了").sees("扣 10 分，现 90 分");

    assertThat(city.pointsOf("DH1")).isEqualTo(90);
    assertThat(entries()).hasSize(1);
    Breach breach = city.store().breaches().breach(reference(other)).orElseThrow();
    assertThat(entries().getFirst().booking().by()).isEqualTo(breach.decided().by());
    assertThat(breach.reported().by()).isNotEqualTo(breach.decided().by());
    assertThat(entries().getFirst().booking().cause()).startsWith("BR-");
    assertThat(city.store().counts("DH1", 2026).getFirst().counts().breaches()).isEqualTo(1);
    head.sees("【违纪查实】").sees("遮挡毁损二维码").sees("90");
    assertThat(head.everything()).doesNotContain("告示");
  }

  @Test
  void the_reporter_is_not_asked_and_a_rejected_report_costs_nothing() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person other = city.joins("other", INSPECTOR);

    reports(reporter);

    assertThat(reporter.timesSaw("【违纪待核】")).isZero();
    reporter.writes("待办");
    assertThat(reporter.text()).doesNotContain("BR-");
    other.writes("待办").sees("1 件违纪").taps("BR-").taps("不成立").writes("告示是别处的，码没有挡住");
    assertThat(other.text()).contains("没有扣分");
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    assertThat(entries()).isEmpty();
  }

  @Test
  void nobody_left_to_confirm_is_told_to_all_supervisors() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));

    reports(reporter);

    supervisor.saw("【无人在岗】");
  }

  @Test
  void whoever_heads_the_unit_neither_reports_nor_confirms() {
    Person near = city.joins("near", INSPECTOR);
    near.opens(city.invitation("near", Post.headOf("DH1")));
    Person reporter = city.joins("reporter", INSPECTOR);

    reports(reporter);

    assertThat(near.timesSaw("【违纪待核】")).isZero();
    near.writes("违纪").taps("违规打听").writes(SEEN).sees("您所在单位");
  }

  @Test
  void it_is_confirmed_once() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person first = city.joins("first", INSPECTOR);
    Person second = city.joins("second", INSPECTOR);
    reports(reporter);
    second.taps("查实");
    first.taps("查实").writes("到现场看过，照片也核对过了");

    second.writes("我也到现场看过，确实如此").sees("已经有结论");

    assertThat(city.pointsOf("DH1")).isEqualTo(90);
    assertThat(entries()).hasSize(1);
  }

  @Test
  void the_reporter_learns_what_came_of_it_once() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person other = city.joins("other", INSPECTOR);
    reports(reporter);

    other.taps("不成立").writes("告示是别处的，码没有挡住");

    reporter.sees("【违纪结果】").sees("不成立").sees("告示是别处的");
    assertThat(reporter.timesSaw("【违纪结果】")).isZero();
  }

  @Test
  void an_undecided_breach_comes_back_and_then_goes_to_the_supervisor_every_day() {
    Person reporter = city.joins("reporter", INSPECTOR);
    Person other = city.joins("other", INSPECTOR);
    Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
    reports(reporter);
    other.looksAway();

    city.passes(Duration.ofDays(13));

    other.saw("【提醒】违纪还没有核实");
    assertThat(supervisor.everything()).doesNotContain("【逾期】");
    city.passes(Duration.ofDays(4));
    other.saw("【逾期】违纪还没有核实");
    supervisor.saw("【逾期】违纪还没有核实");
    assertThat(supervisor.everything()).doesNotContain("告示");
    assertThat(reporter.everything()).doesNotContain("【提醒】").doesNotContain("【逾期】");
  }

  @Test
  void whoever_joins_later_is_handed_what_waits() {
    Person reporter = city.joins("reporter", INSPECTOR);
    reports(reporter);

    Person later = city.joins("later", INSPECTOR);

    later.saw("【违纪待核】");
  }

  @Test
  void the_place_may_be_a_unit_a_name_a_short_code_or_small_letters() {
    Person reporter = city.joins("reporter", INSPECTOR);

    for (String place : List.of("DH1", "dh1-02", "东湖政务中心", city.typed("DH1-02"))) {
      reporter.writes("违纪").taps("刷好评").writes(place + "，上午十点有人替群众扫码打分");
      reporter.sees("已记下 BR-");
    }
    assertThat(city.store().breaches().open("东湖区", 9)).hasSize(4);
  }

  @Test
  void an_unknown_place_or_too_few_words_are_asked_for_again() {
    Person reporter = city.joins("reporter", INSPECTOR);

    reporter.writes("违纪").taps("刷好评").writes("大厅 上午十点有人替群众扫码打分").sees("没有编号是“大厅”");
    reporter.writes("DH1-02 有人刷分").sees("至少 10 个字");
    reporter.writes("DH1-02 上午十点有人替群众扫码打分").sees("已记下 BR-");
  }

  @Test
  void whoever_goes_back_has_reported_nothing() {
    Person reporter = city.joins("reporter", INSPECTOR);

    reporter.writes("违纪").taps("刷好评").taps("返回").sees("没有记录");

    assertThat(city.store().breaches().open("东湖区", 9)).isEmpty();
  }

  @Test
  void somebody_who_is_no_inspector_cannot_begin_a_report() {
    Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));

    officer.writes("违纪");

    assertThat(officer.labels()).doesNotContain("遮挡毁损二维码");
  }

  @Test
  void an_inspector_of_elsewhere_is_refused() {
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.INSPECTOR, "武昌区"));

    elsewhere.writes("违纪").taps("刷好评").writes(SEEN).sees("您的岗位不能办");

    assertThat(city.store().breaches().open("东湖区", 9)).isEmpty();
  }

  @Test
  void a_flag_becomes_a_breach_by_one_tap_and_one_sentence() {
    Person inspector = city.joins("inspector", INSPECTOR);
    Person other = city.joins("other", INSPECTOR);
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
    }

    inspector.sees("【好评异常】").taps("转为违纪").writes("上午十点看到窗口人员拿群众手机打分");

    inspector.sees("已记下 BR-").sees("有问题");
    assertThat(inspector.labels()).doesNotContain("转为违纪");
    other.saw("【违纪待核】").sees("来自异常 FL-").sees("拿群众手机打分");
    assertThat(city.pointsOf("DH1")).isEqualTo(100);
    other.taps("查实").writes("调了录像，确有其事，也问过本人");
    assertThat(city.pointsOf("DH1")).isEqualTo(90);
  }

  @Test
  void a_flag_that_was_confirmed_before_may_still_become_one_but_not_one_that_was_nothing() {
    Person inspector = city.joins("inspector", INSPECTOR);
    for (int i = 0; i < 10; i++) {
      city.citizen("c" + i).scans("DH1-02").taps("满意").taps("满意");
      city.citizen("d" + i).scans("WC1-01").taps("满意").taps("满意");
    }
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.INSPECTOR, "武昌区"));

    inspector.taps("有问题").writes("好评来得太快");
    inspector.taps("转为违纪").writes("上午十点看到窗口人员拿群众手机打分").sees("已记下 BR-");
    elsewhere.taps("没问题").writes("单位组织体检，人多");

    assertThat(elsewhere.labels()).doesNotContain("转为违纪");
  }
}
