package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.RankingRules;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.server.print.RankingSheet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text, page and picture of a notice say the same of each place. */
final class NoticeAgreementTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final Pattern INTERVIEWED =
      Pattern.compile("class=\"name\"><a[^>]*>([^<]+)</a> <span class=\"word\">约谈");

  private final WebOffice office = new WebOffice();
  private final List<String> units = office.office.roster().units().stream().map(Unit::id).toList();

  @Test
  void everybody_who_shares_the_last_place_is_named_in_all_three() {
    int all = units.size();
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      figures.add(i < all - 5 ? figures(i, 0, 900 - i) : figures(i, 1, 800));
    }
    Notice notice = published(figures);

    List<String> due = names(notice.tables().getFirst().standings());
    assertThat(due).hasSize(5);
    assertThat(text(notice)).contains("约谈 5 个单位：" + due.getFirst()).contains(due);
    assertThat(marked(sheet(notice))).containsExactlyElementsOf(due);
    assertThat(page()).containsExactlyElementsOf(due);
  }

  @Test
  void what_decided_among_equal_points_is_said_in_the_same_words() {
    List<Figures> figures = new ArrayList<>();
    int last = units.size() - 1;
    for (int i = 0; i < last; i++) {
      figures.add(figures(i, i < 19 ? 0 : i < 22 ? 1 : 2, 900 - 20 * i));
    }
    figures.add(figures(last, 3, 1_000));
    Notice notice = published(figures);
    String why = "1–19 名同为 100 分，按满意率区间下限排；20–22 名同为 97 分，按查实率低排；23–35 名同为 94 分，按查实率低排。";

    assertThat(text(notice)).contains(why);
    assertThat(sheet(notice).heading().reasons()).isEqualTo(why);
    office.browser().opens("/results/2026/11").sees(why, "少一件查实即第 20<");
    assertThat(text(notice)).contains("（少一件查实即第 23）");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void however_the_units_arrive_the_order_is_one(long seed) {
    Random random = new Random(seed);
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      figures.add(figures(i, random.nextInt(3), 700 + 100 * random.nextInt(3)));
    }
    String text = text(notice(figures));
    RankingSheet sheet = sheet(notice(figures));
    Collections.shuffle(figures, random);

    assertThat(text(notice(figures))).isEqualTo(text);
    assertThat(sheet(notice(figures))).isEqualTo(sheet);
    assertThat(names(notice(figures).tables().getFirst().standings()))
        .containsExactlyElementsOf(marked(sheet));
  }

  @Test
  void how_far_a_unit_moved_is_said_in_all_three() {
    List<Figures> figures = List.of(figures(0, 0, 900), figures(1, 0, 800), figures(2, 0, 700));
    Map<String, Integer> before = Map.of(units.get(0), 4, units.get(1), 1, units.get(2), 3);
    Notice notice = notice(figures, before);
    office.publish(notice);

    assertThat(text(notice)).contains("　升 3 位\n2. ", "　降 1 位\n3. ").doesNotContain("0 位");
    assertThat(sheet(notice).rows().stream().map(row -> row.position().movement().text()))
        .containsExactly("3", "1", "—");
    office.browser().opens("/results/2026/11").sees(">升 3 位<", ">降 1 位<").seesNot("0 位");
  }

  @Test
  void more_interviews_than_a_picture_shows_are_counted_on_it_and_named_in_the_text() {
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      figures.add(figures(i, i < 10 ? 0 : 1, 900));
    }
    Notice notice = published(figures);

    assertThat(sheet(notice).heading().reasons())
        .startsWith("约谈 " + (units.size() - 10) + " 个单位，名单见公示页。 ");
    List<String> due = names(notice.tables().getFirst().standings());
    assertThat(text(notice)).contains(due);
    assertThat(page()).containsExactlyElementsOf(due);
  }

  @Test
  void units_without_a_place_come_after_everybody_who_has_one() {
    List<Figures> figures = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      figures.add(i < 8 ? figures(i, i < 5 ? 0 : i, 900) : figures(i, 0, 12));
    }

    RankingSheet sheet = sheet(published(figures));

    office.browser().opens("/results/2026/11").sees("<span class=\"word quiet\">样本不足</span>");
    assertThat(sheet.heading().page()).isEqualTo("前 12");
    assertThat(marked(sheet)).hasSize(3);
    assertThat(sheet.rows().stream().filter(row -> row.position().ranked())).hasSize(8);
  }

  private Notice published(List<Figures> figures) {
    Notice notice = notice(figures);
    office.publish(notice);
    return notice;
  }

  private Notice notice(List<Figures> figures) {
    return notice(figures, Map.of());
  }

  private Notice notice(List<Figures> figures, Map<String, Integer> before) {
    RankingRules rules = new RankingRules(office.office.books().ofYear(2026));
    return new Notice(
        NOVEMBER,
        Fixtures.at("2026-12-01T09:07"),
        "2026.1",
        "b1946ac92492d2347c6235b4",
        Notice.Work.NONE,
        List.of(),
        List.of(new Notice.Table("政务服务中心", rules.rank(figures, before))),
        Notice.Moved.NONE,
        List.of());
  }

  /** Of so many ratings twenty are bad, or half of them, and of these so many were upheld. */
  private Figures figures(int unit, int upheld, long counted) {
    long bad = Math.min(20, counted / 2);
    Counts year =
        new Counts(counted, 0, counted - bad, 0, 0, bad, 0, bad, bad, upheld, 0, 0, 0, 0, 0);
    return new Figures(units.get(unit), 100 - 3 * upheld, 0, year, year);
  }

  private String text(Notice notice) {
    return new NoticeText(office.office).text(notice, Language.ZH);
  }

  private RankingSheet sheet(Notice notice) {
    return new NoticeSheets(office.office, "https://rate.example").sheet(notice, 1);
  }

  private List<String> page() {
    String html = office.browser().opens("/results/2026/11").text();
    return INTERVIEWED.matcher(html).results().map(found -> found.group(1)).toList();
  }

  private static List<String> marked(RankingSheet sheet) {
    return sheet.rows().stream()
        .map(RankingSheet.Row::position)
        .filter(position -> position.marks().stream().anyMatch(tag -> tag.word().equals("约谈")))
        .map(RankingSheet.Position::unit)
        .toList();
  }

  private List<String> names(List<Standing> standings) {
    return standings.stream()
        .filter(Standing::interview)
        .map(standing -> new DisplayNames(office.office, Language.ZH).unit(standing.unit()))
        .toList();
  }
}
