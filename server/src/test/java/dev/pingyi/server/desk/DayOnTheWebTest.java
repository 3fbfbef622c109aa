package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody of the office has done today, on the own page and on the supervisor's. */
class DayOnTheWebTest {
  private static final Post OFFICER = Post.ofArea(Role.CALLBACK, Post.CITY);

  private final WebOffice office = new WebOffice();
  private final Browser officer = office.browser();
  private final Browser supervisor = office.browser();

  private void joins() {
    officer.joins("/m/" + office.invite("罗安琪", OFFICER));
    supervisor.joins("/m/" + office.invite("高立", Post.ofArea(Role.SUPERVISOR, Post.CITY)));
  }

  private String complaint() {
    office.browser().opens("/s/" + office.code()).taps("不满意").taps("不满意").taps("先这样");
    return officer.opens("/m/").link("/m/case/");
  }

  @Test
  void an_officer_sees_what_was_done_today_and_where_it_stands() {
    joins();
    officer.opens("/m/me").sees("今天还没有办过什么");
    String path = complaint();
    officer.opens("/m/").sees("今天我办了什么");
    officer.opens(path).does("留言", Map.of("words", "请问是哪一天来的？"));
    office.now = office.now.plus(Duration.ofMinutes(2));
    officer.opens(path).does("转办", Map.of("words", "请核查当时有没有人值守。"));

    officer.opens("/m/me").sees("今天办的（2 步）", "给群众写了留言", "转办纪检", "现在：已转纪检人员核查");
    assertThat(officer.text().indexOf("转办纪检")).isLessThan(officer.text().indexOf("给群众写了留言"));
    assertThat(officer.text()).doesNotContain("请问是哪一天来的").contains("/m/case/PY-");

    office.now = office.now.plus(Duration.ofDays(1));
    officer.opens("/m/me").sees("今天还没有办过什么");
  }

  @Test
  void a_supervisor_sees_the_same_of_an_officer_from_the_people_and_the_overview() {
    joins();
    officer.opens(complaint()).does("我来办", Map.of());
    String id = office.office.store().members(OFFICER.key()).getFirst().id();

    supervisor.opens("/m/member/" + id).sees("今天办的（1 步）", "接手办理", "/m/case/PY-");
    supervisor.opens("/m/overview/cases?who=" + id).sees("/m/member/" + id + "?phone=me#today");
    assertThat(officer.opens("/m/member/" + id).status()).isEqualTo(403);
  }

  @Test
  void what_was_done_to_colleagues_leads_to_them_while_they_are_there() {
    joins();
    String id = office.office.store().members(OFFICER.key()).getFirst().id();
    supervisor.opens("/m/member/" + id).does("让这位同事离岗", Map.of()).does("确定离岗", Map.of());
    supervisor.opens("/m/me").sees("今天办的（1 步）", "办了离岗").seesNot("/m/member/" + id);
    supervisor.postsTo(
        "/m/members?phone=me", Map.of("name", "方可", "role", "callback", "area", "*"));

    supervisor.opens("/m/me").sees("今天办的（2 步）", "邀请了同事", "方可");
  }
}
