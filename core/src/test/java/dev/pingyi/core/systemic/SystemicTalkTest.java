package dev.pingyi.core.systemic;

import static dev.pingyi.core.systemic.SystemicCity.CITY_SUPERVISOR;
import static dev.pingyi.core.systemic.SystemicCity.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is told of an issue, who owns it, and what units and citizens learn of it. */
final class SystemicTalkTest {
  private final SystemicCity here = new SystemicCity();
  private final City city = here.city;

  @Test
  void later_complaints_join_and_everyone_is_told_once_of_the_rule() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    List<Person> five = here.five();
    here.complains(five.getFirst(), "WC1-01");
    Person late = city.visitor("late").scans("DH2-01").taps("Dissatisfied").taps("Dissatisfied");
    late.taps("Brusque attitude").taps("Done").taps("Skip").taps("Skip");
    Person erased = here.complains("erased", "DH1-02");
    erased.writes("删除");
    erased.labels().stream().filter(l -> l.contains("删除")).findFirst().ifPresent(erased::taps);
    Person content = city.citizen("content").scans("DH1-02").taps("满意").taps("满意");
    assertThat(here.issues()).singleElement().extracting(SystemicIssue::complaints).isEqualTo(8);

    chief.taps("规定已改").writes(RULE).sees("《社保登记一次告知办法》自 2026-12-01 起施行");

    for (Person citizen : five) {
      assertThat(citizen.timesSaw("您反映的问题促成了：《社保登记一次告知办法》自 2026-12-01 起施行。谢谢您。")).isEqualTo(1);
      citizen.saw("您的评价编号：PY-");
    }
    late.saw("has led to a rule: “社保登记一次告知办法”, in force from 2026-12-01");
    assertThat(content.everything()).doesNotContain("促成");
    assertThat(erased.everything()).doesNotContain("促成");
    assertThat(here.issues()).isEmpty();
    chief.writes("待办");
    assertThat(chief.text()).doesNotContain("共性问题");
  }

  @Test
  void a_supervisor_of_the_area_owns_what_is_of_one_area_only() {
    Person area = city.joins("area", Post.ofArea(Role.SUPERVISOR, "东湖区"));
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.SUPERVISOR, "武昌区"));

    here.five();

    // Of two districts it is the city's, which has nobody: then any supervisor may.
    area.saw("【共性问题】");
    elsewhere.saw("【共性问题】");
    elsewhere.taps("规定已改").writes(RULE).sees("已记下");
    area.taps("不改规定");
    area.sees("已经了结");
  }

  @Test
  void nobody_owns_an_issue_of_a_unit_they_head_or_that_they_complained_of() {
    Person head = city.joins("head", CITY_SUPERVISOR);
    head.opens(city.invitation("head", Post.headOf("WC1")));
    Person complainant = city.joins("complainant", CITY_SUPERVISOR);
    here.complains(complainant, "DH1-02");
    here.complains("b", "DH1-02");
    here.complains("c", "DH2-01");
    here.complains("d", "DH2-01");
    here.complains("e", "WC1-01");

    assertThat(head.everything()).doesNotContain("共性问题");
    complainant.saw("【无人在岗】有共性问题");
    assertThat(complainant.labels()).doesNotContain("规定已改");

    Person chief = city.joins("chief", CITY_SUPERVISOR);
    chief.saw("【共性问题】").taps("规定已改").writes(RULE).sees("已记下");
  }

  @Test
  void the_owner_is_reminded_and_then_it_is_overdue_a_second_after_its_day() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();
    chief.looksAway();

    city.until("2026-12-19T12:00");
    chief.saw("【提醒】共性问题还没有了结");
    assertThat(chief.everything()).doesNotContain("【逾期】共性问题");

    city.until("2026-12-22T09:30");
    chief.saw("【逾期】共性问题还没有了结");
  }

  @Test
  void units_are_asked_and_answer_once_each_and_may_correct_it() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    Person one = city.joins("one", Post.headOf("DH1"));
    Person two = city.joins("two", Post.headOf("WC1"));
    here.five();
    assertThat(one.everything()).doesNotContain("SI-");

    chief.taps("请单位自查").writes("查一查窗口接待有没有统一的用语");
    chief.saw("已请 3 个单位自查").saw("【无人在岗】有单位没有负责人");

    one.saw("【请自查】").taps("报自查情况").writes("查过了").sees("至少 10 个字");
    one.writes("查了一周的录像，有两次语气生硬").sees("已报上去");
    chief.saw("【自查收到】").sees("有两次语气生硬").sees("还没有报自查：东湖社保所 · 武昌政务中心");
    assertThat(two.everything()).doesNotContain("有两次语气生硬");
    one.taps("报自查情况").writes("更正：查了两周的录像，有三次语气生硬");
    chief.writes("待办").taps("SI-").sees("有三次语气生硬");
    assertThat(chief.text()).doesNotContain("有两次");
    two.writes("待办").sees("1 份自查要报");
    one.writes("待办");
    assertThat(one.text()).doesNotContain("自查要报");

    city.until("2026-12-19T12:00");
    two.saw("【提醒】本单位的自查情况还没有报");
    assertThat(one.timesSaw("【提醒】本单位的自查情况还没有报")).isZero();

    chief.taps("规定已改").writes(RULE);
    two.taps("报自查情况").sees("已经了结");
  }

  @Test
  void a_unit_reads_no_number_of_few_complaints() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    Person head = city.joins("head", Post.headOf("DH1"));
    List<Person> five = here.five();
    five.getFirst().writes("我的评价").taps("撤回");

    chief.taps("请单位自查").writes("查一查窗口接待有没有统一的用语");

    head.saw("涉及 3 个单位");
    assertThat(head.everything()).doesNotContain("件投诉");
  }

  @Test
  void a_thousand_are_told_in_parts_each_once() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();
    List<Person> more =
        Stream.iterate(0, i -> i + 1)
            .limit(120)
            .map(i -> here.complains("more " + i, "DH2-01"))
            .toList();

    chief.taps("规定已改").writes(RULE);

    assertThat(more).allSatisfy(p -> assertThat(p.timesSaw("促成了")).isEqualTo(1));
    assertThat(city.eventsAfter(0).stream().filter(e -> e.id().contains("/told/"))).hasSize(2);
  }

  @Test
  void the_notice_names_the_rule_and_the_number_of_issues() {
    Person chief = city.joins("chief", CITY_SUPERVISOR);
    here.five();
    chief.taps("规定已改").writes(RULE);

    city.until("2026-12-02T10:00");

    assertThat(city.group().everything())
        .contains("新立共性问题 1 个（其中专项调查 0 个），大家的反映促成规定出台或修改 1 项。")
        .contains("《社保登记一次告知办法》自 2026-12-01 起施行");
  }
}
