package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.Fixtures;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.points.BookVerifier;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.PointsRules.Cause;
import dev.pingyi.core.points.PointsRules.Entered;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The points books that are public with the month's notice. */
class BookDownloadTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final String LINES = "/results/2026/11/points.jsonl";
  private static final String TABLE = "/results/2026/11/points.csv";

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();
  private final PointsRules rules = new PointsRules(office.office.books(), office.keys);

  @Test
  void the_lines_lead_to_the_digest_of_the_notice() {
    Notice notice = november();

    WebResponse response = browser.opens(LINES).response();

    assertThat(BookVerifier.verify(response.body()))
        .isInstanceOfSatisfying(
            BookVerifier.Fits.class,
            fits -> {
              assertThat(fits.digest()).isEqualTo(notice.head());
              assertThat(fits.month()).isEqualTo(NOVEMBER);
              assertThat(fits.units()).isEqualTo(office.roster.units().size());
              assertThat(fits.entries()).isEqualTo(3);
            });
    assertThat(response.headers())
        .containsEntry("content-type", "text/plain; charset=utf-8")
        .containsEntry("cache-control", "public, max-age=31536000, immutable")
        .containsEntry("content-disposition", "attachment; filename=\"points-2026-11.jsonl\"");
  }

  @Test
  void what_is_booked_after_the_month_is_public_with_its_own_notice() {
    november();
    byte[] before = browser.opens(LINES).response().body();
    uphold("JA2", 4, Fixtures.at("2026-12-01T00:00"));

    assertThat(browser.opens(LINES).response().body()).isEqualTo(before);
    assertThat(browser.text()).doesNotContain("2026-12");
  }

  @Test
  void neither_complaint_nor_person_is_in_them() {
    november();

    for (String path : List.of(LINES, TABLE)) {
      browser.opens(path);

      assertThat(browser.text())
          .contains("inspector")
          .doesNotContain("PY-", "m4Rt9", "inspector/", "supervisor/");
    }
  }

  @Test
  void the_table_has_a_row_for_each_entry_and_for_each_unit_without_any() {
    november();

    List<String> rows = browser.opens(TABLE).text().lines().toList();

    assertThat(rows).hasSize(1 + 3 + office.roster.units().size() - 2);
    assertThat(rows.getFirst())
        .isEqualTo(
            "\ufeffcategory,unit,name,year,place,standing,entry,at,month,kind,reason,reverses,"
                + "cost,points,left,rules,role,seal,hash");
    assertThat(rows)
        .anyMatch(
            row ->
                row.startsWith("机关处科室和基层站所,JA1,江岸区消防救援大队,2026,1,100,")
                    && row.contains(",2,2026-11-21T02:00:00Z,2026-11,reversal,appeal,1,3,3,100,"))
        .anyMatch(row -> row.contains(",deduction,breach,,10,-10,90,2026.1,inspector,"));
    assertThat(browser.response().headers())
        .containsEntry("content-type", "text/csv; charset=utf-8")
        .containsEntry("content-disposition", "attachment; filename=\"points-2026-11.csv\"");
  }

  @Test
  void the_page_of_the_month_links_both_and_shows_the_whole_digest() {
    Notice notice = november();

    browser
        .opens("/results/2026/11")
        .sees("href=\"" + LINES + "\"", "下载积分簿，自己重算", "href=\"" + TABLE + "\"")
        .sees("<code>" + notice.head() + "</code>")
        .sees("<h2>更正</h2>", "2026 年 11 月的扣分已撤销，退回 3 分，当时积分 100 分。");
    browser.asking("en-GB").opens("/results/2026/11").sees("reckon for yourself");
  }

  @Test
  void without_a_notice_there_are_none() {
    for (String path : List.of(LINES, TABLE, "/results/2026/13/points.csv")) {
      assertThat(browser.opens(path).status()).isEqualTo(404);
    }
    assertThat(browser.request("POST", LINES, Map.of(), "").status()).isEqualTo(405);
  }

  /** A deduction that falls and one that stands. */
  private Notice november() {
    Counts counts = new Counts(40, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    office.office.store().commit(Decision.of(new Change.Count("JA1", NOVEMBER, counts, "JA1")));
    uphold("JA1", 1, Fixtures.at("2026-11-20T10:00"));
    Cause fallen = new Cause(Fixtures.reference(1), "supervisor/m4Rt9");
    enter(
        rules
            .reverse(
                rules.book("JA1", 2026, office.office.store().entries("JA1", 2026)),
                fallen,
                Fixtures.at("2026-11-21T10:00"))
            .orElseThrow());
    enter(
        rules.breach(
            rules.book("JA2", 2026, List.of()),
            new Cause("BR-2345", "inspector/m4Rt9"),
            Fixtures.at("2026-11-22T10:00")));
    office.now = Fixtures.at("2026-12-01T09:07");
    assertThat(new AnnounceRanking(office.office).run(office.now)).contains(NOVEMBER);
    return office.office.store().notice(NOVEMBER).orElseThrow();
  }

  private void uphold(String unit, int number, Instant now) {
    enter(
        rules.uphold(
            rules.book(unit, 2026, office.office.store().entries(unit, 2026)),
            new Cause(Fixtures.reference(number), "inspector/m4Rt9"),
            now));
  }

  private void enter(Entered entered) {
    office.office.store().commit(Decision.of(new Change.Enter(entered.entry(), entered.after())));
  }
}
