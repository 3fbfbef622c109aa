package dev.pingyi.server.pages;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.NoticeChange;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** What people's complaints have changed stands on the public page of the month. */
final class RulesOnResultsTest {
  private final WebOffice office = new WebOffice();

  @Test
  void the_rules_of_the_month_are_named_in_both_languages() {
    office.publish(NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "b1946ac92492d2347c6235b4"));

    office
        .browser()
        .opens("/results/2026/11")
        .sees("新立共性问题 2 个（其中专项调查 1 个），大家的反映促成规定出台或修改 1 项。")
        .sees("<li>《社保登记一次告知办法》自 2026-12-01 起施行</li>")
        .asking("en-GB")
        .opens("/results/2026/11")
        .sees("Systemic issues opened: 2");
  }

  @Test
  void what_was_wrong_in_a_notice_stands_above_it() {
    office.publish(NoticeFixture.aNotice(YearMonth.of(2026, 11), 3, "b1946ac92492d2347c6235b4"));
    Stamp said = new Stamp("operator", Fixtures.at("2026-12-08T10:00"), "名次不变");
    Erratum erratum = new Erratum(YearMonth.of(2026, 11), 1, said);
    office.office.store().commit(Decision.of(new NoticeChange.PutErratum(erratum)));

    office.browser().opens("/results/2026/11").sees("更正之 1（2026-12-08）：名次不变");
  }
}
