package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.server.roster.RosterFolder;
import dev.pingyi.server.store.NoticeCache;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A month's categories, units, search and year, each at an address of its own. */
final class ResultsAddressesTest {
  private static final String MONTH = "/results/2026/11";

  private final Roster roster = RosterFolder.demo().roster();
  private final WebOffice office = new WebOffice(roster);
  private final Browser browser = office.browser();

  @BeforeEach
  void november_is_published() {
    Notice notice =
        ManyUnits.notice(office.office.books().ofYear(2026), roster, List.of("政务服务中心", "公共服务企业"));
    office.publish(notice);
    office.now = notice.publishedAt();
  }

  @Test
  void what_the_ratings_changed_comes_first_and_that_nothing_was_changed_is_said() {
    String page = browser.opens(MONTH).text();

    browser.sees("本月因为您的评价改了什么", "这个月没有规定因评价而改动。", "查实投诉 ");
    assertThat(page.indexOf("class=\"changed\"")).isLessThan(page.indexOf("class=\"category\""));
    office.publish(NoticeFixture.aNotice(YearMonth.of(2026, 10), 2, "0123456789abcdef"));
    browser.opens("/results/2026/10").sees("规定改了：社保登记一次告知办法，自 2026-12-01 起施行。");
  }

  @Test
  void the_categories_are_linked_from_the_month_and_from_each_other() {
    browser.opens(MONTH).sees("href=\"/results/2026/11/1\"", "href=\"/results/2026/11/2\"");
    browser.opens("/results/2026/11/2").sees("<h1>公共服务企业 <small>", "href=\"/results/2026/11/1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/0", "/3", "/1/0", "/1/2", "/99/99", "/units/NOBODY", "/units/U.png"})
  void what_the_month_does_not_have_is_not_found(String end) {
    assertThat(browser.opens(MONTH + end).status()).isEqualTo(404);
  }

  @Test
  void a_unit_has_its_place_with_the_reason_and_the_points_of_its_year() {
    browser
        .opens(MONTH + "/units/ja2")
        .sees("<h1>" + name("JA2") + "</h1>", "名</strong>", "分，按", "2026 年至 11 月的积分账")
        .sees("到本月底没有一笔扣分。", "href=\"/results/2026/11\"");
  }

  @ParameterizedTest
  @CsvSource({"JA2,JA2", "ｊａ２,JA2", "江 岸,JA1", "JIANG'AN,JA1"})
  void a_unit_is_found_by_id_name_or_district_however_it_is_typed(String typed, String unit) {
    browser.opens(search(typed)).sees("href=\"/results/2026/11/units/" + unit + "\"", "找到 ");
  }

  @Test
  void a_search_without_hits_and_one_without_words_are_a_sentence() {
    browser.opens(search("火星")).sees("没有找到“火星”").seesNot("<table");
    browser.opens(search("")).sees("请写单位的名称").seesNot("<table");
    browser.opens(search("<b>x")).sees("没有找到“<b>x”");
    assertThat(browser.text()).doesNotContain("<b>x");
  }

  @Test
  void the_year_lists_its_months() {
    browser.opens("/results/2026").sees("<h1>2026 年通报</h1>", "href=\"/results/2026/11\"", "11 月");
    assertThat(browser.opens("/results/2025").status()).isEqualTo(404);
    browser.sees("这一年还没有公布通报。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/1", "/units/JA2", "/search?q=JA2"})
  void whoever_has_the_page_is_told_only_that_it_is_the_same(String end) {
    browser.opens(MONTH + end);
    String tag = browser.response().headers().get("etag");

    WebResponse again = browser.request("GET", MONTH + end, Map.of("if-none-match", tag), "");

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).containsEntry("etag", tag).containsKey("cache-control");
    assertThat(browser.request("HEAD", MONTH + end, Map.of(), "").status()).isEqualTo(200);
    assertThat(browser.asking("en-GB").opens(MONTH + end).response().headers().get("etag"))
        .isNotEqualTo(tag);
  }

  @Test
  void a_month_that_another_follows_is_kept_for_a_day() {
    assertThat(kept(MONTH)).isEqualTo("public, max-age=300");
    office.publish(NoticeFixture.aNotice(YearMonth.of(2026, 12), 2, "0123456789abcdef"));

    assertThat(kept(MONTH + "/1")).isEqualTo("public, max-age=86400");
  }

  @Test
  void a_picture_is_drawn_once_and_kept() {
    byte[] drawn = browser.opens(MONTH + "/1.png").response().body();
    NoticeCache cache = new NoticeCache(office.table);
    String site = new NoticeSheets(office.office, WebOffice.PUBLIC_URL).site();

    assertThat(cache.bytes(ManyUnits.NOVEMBER, "picture-1-1-zh-" + site)).contains(drawn);
    byte[] other = {1, 2, 3};
    cache.keep(ManyUnits.NOVEMBER, "picture-1-1-zh-" + site, other);
    assertThat(browser.opens(MONTH + "/1.png").response().body()).isEqualTo(drawn);
    cache.keep(ManyUnits.NOVEMBER, "picture-1-2-zh-" + site, other);
    assertThat(browser.opens(MONTH + "/2.png").response().body()).isEqualTo(other);
  }

  private String kept(String address) {
    return browser.opens(address).response().headers().get("cache-control");
  }

  private static String search(String typed) {
    return MONTH + "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }

  private String name(String unit) {
    return roster.unit(unit).orElseThrow().name();
  }
}
