package dev.pingyi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.Browser;
import dev.pingyi.server.pages.WebOffice;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overview of a supervisor, the cases behind its figures, and a head's own unit. */
class OverviewOnTheWebTest {
  private static final int CASES = 21;
  private static final int MOST = 60 * 1024;

  private final WebOffice office = new WebOffice();
  private final Browser supervisor = office.browser();
  private final Browser head = office.browser();

  @BeforeEach
  void a_supervisor_and_a_head() {
    supervisor.joins("/m/" + office.invite("周秀英", Post.ofArea(Role.SUPERVISOR, area())));
    head.joins("/m/" + office.invite("吴远", Post.headOf(office.counter().unit())));
  }

  private void rates() {
    Browser citizen = office.browser().opens("/s/" + office.code());
    citizen.taps("不满意").taps("非常不满意").taps("先这样");
  }

  private String area() {
    return office.roster.unit(office.counter().unit()).orElseThrow().area();
  }

  @Test
  void what_is_late_leads_from_its_figure_to_the_cases_a_page_at_a_time() {
    for (int i = 0; i < CASES; i++) {
      rates();
    }
    office.now = office.now.plus(Duration.ofHours(25));

    supervisor.opens("/m/overview").sees("各区在办和逾期", ">21</a>", "新差评", "<svg class=\"curve\"");
    assertThat(supervisor.text().length()).isLessThan(MOST);
    supervisor.opens("/m/overview/cases?late=1&kind=CALL").sees("在办 21 件", "第 1 页，共 2 页");
    // It reads what the overview reads, and as seldom.
    supervisor.sees("data-look=\"30\"");
    supervisor.opens("/m/overview/cases?late=1&kind=CALL&page=2").sees("第 2 页，共 2 页");
    supervisor.opens("/m/overview/cases?kind=VERDICT").sees("在办 0 件", "没有。");
    supervisor.opens("/m/overview/cases?page=x&kind=%3Cb%3E&area=%3Cb%3E").seesNot("<b>");
  }

  @Test
  void what_the_lines_show_a_table_says_with_a_caption_and_headings() {
    rates();

    supervisor.opens("/m/overview").sees("aria-hidden=\"true\"", "<caption", "scope=\"row\"");
    supervisor.sees("周秀英", "没有人休假", "data-look=\"30\"").seesNot("–%");
  }

  @Test
  void the_overview_is_for_supervisors_and_the_unit_for_its_head() {
    head.opens("/m/overview");
    assertThat(head.status()).isEqualTo(403);
    head.seesNot("各区在办和逾期").opens("/m/overview/cases");
    assertThat(head.status()).isEqualTo(403);
    supervisor.opens("/m/unit");
    assertThat(supervisor.status()).isEqualTo(403);
    head.opens("/m/").sees("本单位").seesNot("总览");
    supervisor.opens("/m/").sees("总览");
  }

  @Test
  void a_head_sees_points_and_days_and_nothing_of_what_the_unit_was_not_told_of() {
    head.opens("/m/unit").sees("今年还剩 100 分", "没有查实的差评", "今年没有扣过分");
    String before = head.text();

    rates();

    assertThat(head.opens("/m/unit").text()).isEqualTo(before);
    head.seesNot("PY-");
  }
}
