package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 待办 in the chat: the order of danger, pages, filters, and what a line says. */
class TasksTalkTest {
  private static final String AREA = "东湖区";

  private final City city = City.at("2026-11-23T09:00");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, AREA));

  @Test
  void a_line_says_time_grade_number_and_tries() {
    Person citizen = city.citizen("citizen").visits("DH1-02").taps("非常不满意").taps("不满意");
    citizen.taps("服务态度差效率低").taps("完成").taps("跳过").writes("13800000000").taps("上午");
    city.passes(Duration.ofMinutes(1));
    city.citizen("silent").visits("DH2-01").taps("不满意").taps("不满意").taps("先这样");
    officer.writes(citizen.reference()).taps("未接通");

    officer.writes("待办").sees("待办 2 件，先急后缓：");
    assertThat(lines(officer))
        .anyMatch(
            line ->
                line.startsWith("1. " + citizen.reference())
                    && line.contains("还剩 23 小时 59 分，非常不满意，有电话，方便接听：上午（9–12 点），联系过 1 次"))
        .anyMatch(line -> line.startsWith("2. ") && line.contains("不满意，没留电话"));
    city.until("2026-11-24T09:20");
    officer.writes("待办").sees("待办 2 件，其中逾期 2 件").sees("已逾期 20 分");
  }

  @Test
  void who_has_taken_up_a_case_is_named_to_colleagues_and_is_me_to_myself() {
    Person colleague = city.joins("colleague", Post.ofArea(Role.CALLBACK, AREA));
    Person citizen = city.citizen("citizen").complains("DH1-02");
    city.passes(Duration.ofMinutes(1));
    city.citizen("other").complains("DH2-01");

    officer.writes(citizen.reference()).taps("看号码");

    officer.writes("待办").sees("，我在办");
    officer.writes("我在办").sees("只看“我在办”：1 件").sees(citizen.reference());
    colleague.writes("待办").sees("，officer在办");
    colleague.writes("我在办").sees("没有");
  }

  @Test
  void the_pages_of_the_list_follow_by_button_and_by_word() {
    complaints(23);

    officer.writes("待办").sees("待办 23 件").sees("第 1 页，共 3 页").sees("10. PY-");
    officer.taps("下一页").sees("第 2 页，共 3 页").sees("11. PY-");
    officer.writes("下一页").sees("第 3 页").sees("23. PY-");
    assertThat(officer.labels()).contains("上一页", "筛选").doesNotContain("下一页");
    officer.writes("上一页").sees("第 2 页");
    officer.writes("previous page").sees("第 1 页");
    officer.writes("上一页").sees("第 1 页");
  }

  @Test
  void what_is_looked_for_is_chosen_by_button_and_by_word() {
    Person ofCity = city.joins("of the city", Post.ofArea(Role.CALLBACK, Post.CITY));
    Person first = city.citizen("first").complains("DH1-02");
    city.until("2026-11-24T10:00");
    Person silent = city.citizen("silent").visits("WC1-01").taps("不满意").taps("不满意").taps("先这样");

    ofCity.writes("待办").sees("待办 2 件，其中逾期 1 件");
    ofCity.writes("筛选").sees("待办 2 件：逾期 1 件，我在办 0 件");
    assertThat(ofCity.labels()).contains("逾期", "我在办", "没留电话", "看全部", AREA, "武昌区");
    ofCity.taps("逾期").sees("只看“逾期”：1 件").sees(first.reference());
    assertThat(ofCity.labels()).noneMatch(label -> label.contains(silent.reference()));
    ofCity.taps("看全部").sees("待办 2 件");
    ofCity.writes("没留电话").sees("只看“没留电话”：1 件").sees(silent.reference());
    ofCity.writes("超时").sees("只看“逾期、没留电话”：没有");
    ofCity.writes("全部").writes("看全部").sees("待办 2 件");
    ofCity.writes("武昌区").sees("只看“武昌区”：1 件").sees(silent.reference());
    ofCity.writes("我在办").sees("只看“我在办、武昌区”：没有");
  }

  @Test
  void a_list_opened_long_ago_turns_its_pages_by_what_lies_there_now() {
    complaints(11);
    officer.writes("待办");
    List<String> before = officer.labels();
    assertThat(before).contains("下一页");
    officer.writes("筛选").taps("没留电话").sees("只看“没留电话”：没有");

    officer.writes("上一页").sees("没有");
  }

  @Test
  void a_label_of_the_list_is_no_reason() {
    city.citizen("citizen").complains("DH1-02");

    officer.taps("转办").writes("下一页").sees("“下一页”是按钮");
    officer.writes("待办").sees("待办 1 件");
    // The question is still open: the list was only looked at.
    officer.writes(Person.WORDS).sees("已转办纪检");
  }

  @Test
  void a_head_sees_days_and_nothing_of_the_office() {
    Person head = city.joins("head", Post.headOf("DH1"));
    city.citizen("citizen").complains("DH1-02");
    officer.taps("未接通").does("交办");
    city.until("2026-11-23T09:30");

    head.writes("待办").sees("待办 1 件").sees("2026-12-14（含）前办完");

    assertThat(head.text())
        .doesNotContain("还剩")
        .doesNotContain("电话")
        .doesNotContain("联系过")
        .doesNotContain("在办");
  }

  @Test
  void who_is_dismissed_sees_nothing_by_an_old_page_button() {
    complaints(11);
    officer.writes("待办");
    var next = officer.button("下一页");
    city.store()
        .caller(officer.account())
        .members()
        .forEach(m -> city.store().commit(Decision.of(new Change.Dismiss(m))));

    officer.taps(next);

    assertThat(officer.text()).doesNotContain("PY-");
  }

  private void complaints(int number) {
    for (int i = 0; i < number; i++) {
      city.citizen("c" + i).complains(i % 2 == 0 ? "DH1-02" : "DH2-01");
      city.passes(Duration.ofMinutes(2));
    }
  }

  private static List<String> lines(Person person) {
    return person.text().lines().toList();
  }
}
