package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The month's notice on the public page. */
class ResultsPageTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final WebOffice office = new WebOffice();
  private final Browser browser = office.browser();

  @Test
  void before_the_first_notice_the_page_says_when_it_comes() {
    assertThat(browser.opens("/results").status()).isEqualTo(200);
    browser.sees("2026 年 10 月通报").sees("这个月的通报还没有公布。每月 1 日 09:07 公布上个月的。");
  }

  @Test
  void the_newest_notice_is_the_page_and_the_front_page() {
    office.publish(november());
    office.now = Fixtures.at("2026-12-15T12:00");

    browser
        .opens("/results")
        .sees("<h1>2026 年 11 月通报</h1>")
        .sees("<span>2026-12-01 09:07 公布</span><span>规则版本 2026.1</span>")
        .sees("武汉市民服务中心")
        .sees("政务服务中心<small>3 个单位</small>");
    browser.opens("/").sees("<h1>2026 年 11 月通报</h1>");
  }

  @Test
  void a_month_stays_at_its_address() {
    office.publish(november());

    browser.opens("/results/2026/11").sees("<h1>2026 年 11 月通报</h1>");

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.response().headers())
        .containsEntry("cache-control", "public, max-age=300")
        .containsEntry("vary", "accept-language, cookie");
    assertThat(browser.response().cookies()).isEmpty();
  }

  @Test
  void a_row_says_place_points_share_and_interval() {
    office.publish(november());

    browser.opens("/results/2026/11");

    browser
        .sees("class=\"rank\">1</td>", "class=\"rank\">并列 2</td>")
        .sees("97.5% <small>95.4–98.6</small>")
        .sees("data-head=\"评价\">1,400</td>")
        .sees("<span class=\"word\">约谈</span>")
        .sees("<span class=\"word\">预警</span>")
        .sees("width=\"94\"", ">94*<", "* 暂定：有申诉正在复核");
  }

  @Test
  void a_unit_with_too_few_ratings_has_no_share() {
    office.publish(november());

    browser.opens("/results/2026/11").sees("<td role=\"cell\" class=\"rank\">—</td>");

    assertThat(browser.text()).containsOnlyOnce("<small>样本不足</small>");
  }

  @Test
  void groups_under_five_are_not_on_the_page() {
    office.publish(
        notice(
            List.of(
                new Notice.Table("政务服务中心", List.of(standing("JA1", 0, false, 100, 3))),
                new Notice.Table("公共服务企业", List.of(standing("JA2", 1, false, 97, 80))))));

    browser
        .opens("/results/2026/11")
        .sees("data-head=\"评价\">少于 5</td>")
        .sees("<small>95.0% 以上</small>")
        .seesNot("97.5")
        .sees("待定投诉 0 件");
    browser.asking("en-GB").opens("/results/2026/11").sees(">under 5</td>").sees("95.0% or more");
  }

  @Test
  void what_is_undecided_and_the_head_of_the_book_stand_at_the_foot() {
    office.publish(november());

    browser
        .opens("/results/2026/11")
        .sees("待定投诉 5 件，撤销 少于 5 件，暂不计入的评价 6 条。", "没有接到的 少于 5 次", "问责 12 人，立案 少于 5 件，修改制度 0 件。")
        .sees("少于 5 的数不写具体是几", "<code>b1946ac92492d2347c6235b4</code>");
  }

  @Test
  void months_with_a_notice_are_linked() {
    office.publish(november());
    office.publish(NoticeFixture.aNotice(NOVEMBER.minusMonths(1), 2, "0123456789abcdef"));

    browser
        .opens("/results/2026/11")
        .sees("href=\"/results/2026/10\" rel=\"prev\"")
        .seesNot("next");
    browser
        .opens("/results/2026/10")
        .sees("href=\"/results/2026/11\" rel=\"next\"")
        .seesNot("prev");
  }

  @Test
  void a_month_without_a_notice_is_not_found() {
    browser.opens("/results/2026/12").sees("还没有公布");

    assertThat(browser.status()).isEqualTo(404);
    assertThat(browser.opens("/results/2026/13").status()).isEqualTo(404);
    browser.sees("没有这个页面");
  }

  @Test
  void each_category_has_its_picture_kept_for_ever() throws IOException {
    office.publish(november());

    browser.opens("/results/2026/11").sees("src=\"/results/2026/11/1.png\"");
    browser.opens("/results/2026/11/1.png");

    assertThat(browser.response().headers())
        .containsEntry("content-type", "image/png")
        .containsEntry("cache-control", "public, max-age=31536000, immutable");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(browser.response().body()));
    assertThat(image.getWidth()).isEqualTo(1080);
    assertThat(image.getHeight()).isEqualTo(1620);
  }

  @Test
  void there_are_no_other_pictures() {
    office.publish(november());

    for (String name : List.of("11/0.png", "11/2.png", "11/99.png", "10/1.png")) {
      assertThat(browser.opens("/results/2026/" + name).status()).isEqualTo(404);
    }
  }

  @Test
  void the_page_is_read_in_english_too() {
    office.publish(november());

    browser
        .asking("en-GB")
        .opens("/results/2026/11")
        .sees("<html lang=\"en\">")
        .sees("Wuhan Citizens' Service Centre")
        .sees("Government service centres")
        .seesNot("政务服务中心")
        .sees("src=\"/results/2026/11/1.png?lang=en\"")
        .sees("interview");
  }

  @Test
  void the_picture_is_drawn_in_the_language_of_its_address_alone() {
    office.publish(november());
    byte[] chinese = browser.opens("/results/2026/11/1.png").response().body();
    byte[] english = browser.opens("/results/2026/11/1.png?lang=en").response().body();

    assertThat(english).isNotEqualTo(chinese);
    assertThat(browser.asking("en-GB").opens("/results/2026/11/1.png").response().body())
        .isEqualTo(chinese);
  }

  @Test
  void names_are_shown_as_they_are_written_and_never_run() {
    Standing standing = standing("<script>x", 1, false, 100, 40);
    office.publish(notice(List.of(new Notice.Table("<b>类</b>", List.of(standing)))));

    browser.opens("/results/2026/11");

    assertThat(browser.text())
        .contains("&lt;script&gt;x", "&lt;b&gt;类&lt;/b&gt;")
        .doesNotContain("<script>x", "<b>类");
  }

  @Test
  void a_look_at_the_head_is_a_look_at_the_page() {
    office.publish(november());

    assertThat(browser.request("HEAD", "/results", Map.of(), "").status()).isEqualTo(200);
    assertThat(browser.request("HEAD", "/results/", Map.of(), "").status()).isEqualTo(200);
  }

  private static Notice november() {
    return notice(
        List.of(
            new Notice.Table(
                "政务服务中心",
                List.of(
                    standing("JA2", 1, false, 100, 1400),
                    standing("JA1", 2, true, 94, 400),
                    standing("JA3", 0, false, 100, 9)))));
  }

  private static Notice notice(List<Notice.Table> tables) {
    return new Notice(
        NOVEMBER,
        Fixtures.at("2026-12-01T09:07"),
        "2026.1",
        "b1946ac92492d2347c6235b4",
        NoticeFixture.WORK,
        List.of("JA1"),
        tables,
        Notice.Moved.NONE,
        List.of());
  }

  private static Standing standing(
      String unit, int place, boolean joint, int points, long counted) {
    long bad = counted / 40;
    Counts year = new Counts(counted, 0, counted - bad, 0, 0, bad, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    long few = counted > 1000 ? 4 : counted > 100 ? 2 : 0;
    Counts month = new Counts(40, few, 34, 0, 0, 6, 0, few, few / 3, 0, few / 3, 0, 0, 0, 0);
    return new Standing(
        unit,
        place,
        joint,
        0,
        points,
        100 - points,
        year,
        month,
        0.954,
        0.986,
        joint ? Standing.Mark.ALARM : Standing.Mark.NONE,
        joint);
  }
}
