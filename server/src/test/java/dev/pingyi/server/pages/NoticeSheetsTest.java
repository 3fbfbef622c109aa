package dev.pingyi.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.server.print.RankingSheet;
import dev.pingyi.server.print.RankingSheet.Direction;
import dev.pingyi.server.print.RankingSheet.Movement;
import dev.pingyi.server.print.RankingSheet.Tone;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeSheetsTest {
  private final NoticeSheets sheets =
      new NoticeSheets(new WebOffice().office, "https://rate.example");

  @Test
  void a_sheet_names_office_month_category_and_public_page() {
    RankingSheet sheet = sheets.sheet(notice(List.of(standing(1))), 1);

    assertThat(sheet.heading())
        .isEqualTo(new RankingSheet.Heading("评议", "江城评议 2026 年 11 月通报", "政务服务中心", "", ""));
    assertThat(sheet.foot().url()).isEqualTo("https://rate.example/results/2026/11");
    assertThat(sheet.foot().ledger()).isEqualTo("积分簿 b1946ac92492d234");
    assertThat(sheet.foot().notes()).contains("待定 少于 5 件 · 撤销 少于 5 件 · 暂不计入 0 条 · 少于 5 的数不写出来");
  }

  @Test
  void a_row_says_where_a_unit_stands() {
    RankingSheet.Row row = sheets.sheet(notice(List.of(standing(3))), 1).rows().getFirst();

    assertThat(row.position().unit()).isEqualTo("武汉市民服务中心");
    assertThat(row.position().place()).isEqualTo("3");
    assertThat(row.points()).isEqualTo(new RankingSheet.PointsBar(94, 100, "94", "−6"));
    assertThat(row.satisfied()).isEqualTo(new RankingSheet.Share("97.5%", 0.975, 0.95, 0.99));
    assertThat(row.ratings()).isEqualTo("1,400");
  }

  @Test
  void a_movement_is_counted_from_the_notice_before() {
    assertThat(movement(2, 5)).isEqualTo(new Movement(Direction.UP, "3"));
    assertThat(movement(5, 2)).isEqualTo(new Movement(Direction.DOWN, "3"));
    assertThat(movement(2, 2)).isEqualTo(new Movement(Direction.NONE, "—"));
    assertThat(movement(2, 0)).isEqualTo(new Movement(Direction.NONE, ""));
    assertThat(movement(0, 2)).isEqualTo(new Movement(Direction.NONE, ""));
  }

  private Movement movement(int place, int before) {
    Standing standing = standing(place, before, 1400, Mark.NONE, false);
    return sheets.sheet(notice(List.of(standing)), 1).rows().getFirst().position().movement();
  }

  @Test
  void too_few_ratings_hide_the_share() {
    Standing standing = standing(0, 0, 9, Mark.NONE, false);

    RankingSheet.Row row = sheets.sheet(notice(List.of(standing)), 1).rows().getFirst();

    assertThat(row.satisfied()).isEqualTo(new RankingSheet.Hidden("样本不足"));
    assertThat(row.position().place()).isEqualTo("—");
  }

  @Test
  void groups_under_five_are_not_on_the_picture() {
    RankingSheet.Row three =
        sheets.sheet(notice(List.of(standing(0, 0, 3, Mark.NONE, false))), 1).rows().getFirst();
    RankingSheet.Row twoBad =
        sheets.sheet(notice(List.of(standing(1, 0, 80, Mark.NONE, false))), 1).rows().getFirst();

    assertThat(three.ratings()).isEqualTo("少于 5");
    assertThat(three.satisfied()).isInstanceOf(RankingSheet.Hidden.class);
    assertThat(twoBad.satisfied()).isEqualTo(new RankingSheet.Hidden("95.0% 以上"));
  }

  @Test
  void too_few_ratings_for_a_place_are_told_in_its_stead() {
    Standing standing = standing(0, 0, 200, Mark.NONE, false);

    RankingSheet.Row row = sheets.sheet(notice(List.of(standing)), 1).rows().getFirst();

    assertThat(row.position().place()).isEqualTo("样本不足");
    assertThat(row.satisfied()).isInstanceOf(RankingSheet.Share.class);
  }

  @Test
  void who_is_invited_for_an_interview_is_marked() {
    Standing standing = standing(3, 0, 1400, Mark.ALERT, true);

    RankingSheet.Row row = sheets.sheet(notice(List.of(standing)), 1).rows().getFirst();

    assertThat(row.position().marks())
        .containsExactly(
            new RankingSheet.Tag("关注", Tone.PLAIN), new RankingSheet.Tag("约谈", Tone.BAD));
  }

  @Test
  void of_more_units_than_fit_the_first_and_the_last_ranked_are_shown() {
    List<Standing> many =
        new ArrayList<>(IntStream.rangeClosed(1, 20).mapToObj(NoticeSheetsTest::standing).toList());
    many.add(standing(0, 0, 12, Mark.NONE, false));

    RankingSheet sheet = sheets.sheet(notice(many), 1);

    assertThat(sheet.rows()).hasSize(12);
    assertThat(sheet.rows().stream().map(row -> row.position().place()))
        .endsWith("9", "18", "19", "20");
    assertThat(sheet.heading().page()).isEqualTo("前 9 · 后 3");
  }

  private static Notice notice(List<Standing> standings) {
    return new Notice(
        YearMonth.of(2026, 11),
        Fixtures.at("2026-12-01T09:07"),
        "2026.1",
        "b1946ac92492d2347c6235b4",
        Notice.Work.NONE,
        List.of(),
        List.of(new Notice.Table("政务服务中心", standings)),
        Notice.Moved.NONE,
        List.of());
  }

  private static Standing standing(int place) {
    return standing(place, 0, 1400, Mark.NONE, false);
  }

  private static Standing standing(
      int place, int before, long counted, Mark mark, boolean interview) {
    long bad = counted / 40;
    Counts year = new Counts(counted, 0, counted - bad, 0, 0, bad, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Counts month = new Counts(0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 1, 0, 0, 0, 0);
    return new Standing(
        "JA2", place, false, before, 94, 6, year, month, 0.95, 0.99, mark, interview);
  }
}
