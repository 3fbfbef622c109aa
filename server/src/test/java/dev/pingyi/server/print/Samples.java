package dev.pingyi.server.print;

import dev.pingyi.server.print.RankingSheet.Columns;
import dev.pingyi.server.print.RankingSheet.Direction;
import dev.pingyi.server.print.RankingSheet.Foot;
import dev.pingyi.server.print.RankingSheet.Heading;
import dev.pingyi.server.print.RankingSheet.Hidden;
import dev.pingyi.server.print.RankingSheet.Movement;
import dev.pingyi.server.print.RankingSheet.PointsBar;
import dev.pingyi.server.print.RankingSheet.Position;
import dev.pingyi.server.print.RankingSheet.Row;
import dev.pingyi.server.print.RankingSheet.Satisfied;
import dev.pingyi.server.print.RankingSheet.Share;
import dev.pingyi.server.print.RankingSheet.Tag;
import dev.pingyi.server.print.RankingSheet.Tone;
import java.util.Collections;
import java.util.List;

/** Sheets as the office would hand them in. */
final class Samples {
  static final String POSTER_URL =
      "https://pingyi.example/s/v1.K7Q2M9XZ4T8B6N3CJ5WHRPD1EFGAYVKU.8fKq2ZxW7uT";
  static final String PAGE_URL = "https://pingyi.example/r/2026-10/jczs";

  /** Twenty-six characters, as long as names of units get. */
  static final String LONG_UNIT = "武汉东湖新技术开发区市场监督管理局关东街市场监督管理所";

  private Samples() {}

  static Poster poster() {
    return poster("东湖公证处", "委托公证");
  }

  static Poster poster(String unit, String matter) {
    return poster(unit, matter, POSTER_URL);
  }

  static Poster poster(String unit, String matter, String url) {
    return new Poster(
        new Poster.Place("江城评议办公室", unit, "2 号窗口", matter),
        url,
        "K7-3M-9Q",
        new Poster.Words(
            "评议",
            new Poster.Saying("扫一扫，评事也评人", "Scan to rate the matter and the person"),
            new Poster.Saying("扫不了？打开 pingyi.example 输入", "Cannot scan? Type this code"),
            new Poster.Saying("窗口人员看不到是谁评的", "The counter does not learn who rated")));
  }

  /** The first rows of this are at 100 points, the last ones have lost some. */
  static RankingSheet sheet(int rows) {
    List<Row> all =
        List.of(
            row("1", "汉江政务服务中心", 100, new Share("99.1%", 0.991, 0.989, 0.993)),
            row("2", "车辆管理所", 100, new Share("98.2%", 0.982, 0.981, 0.983)),
            row("并列 3", "光谷市民中心", 100, new Share("97.0%", 0.97, 0.966, 0.974)),
            row("并列 3", "后湖街道党群服务中心", 100, new Share("97.0%", 0.97, 0.963, 0.975)),
            row("5", LONG_UNIT, 97, new Share("95.4%", 0.954, 0.929, 0.97)),
            row("6", "新洲农机监理站", 97, new Share("94.8%", 0.948, 0.884, 0.978)),
            row("7", "青山区第一税务所", 97, new Share("93.1%", 0.931, 0.92, 0.941)),
            row("8", "硚口区人力资源局", 94, new Share("92.0%", 0.92, 0.905, 0.933)),
            row("9", "东湖公证处", 91, new Share("91.8%", 0.918, 0.905, 0.929), interview()),
            row("10", "四新执法中队", 88, new Share("87.4%", 0.874, 0.833, 0.906), interview()),
            row("11", "劳动监察大队", 78, new Share("80.0%", 0.8, 0.662, 0.891), interview()),
            row("样本不足", "渔政船检港监管理站", 100, new Hidden("少于 10 条评价")));
    return sheet(all.subList(0, rows));
  }

  static RankingSheet sheet(List<Row> rows) {
    return new RankingSheet(
        new Heading(
            "评议",
            "江城评议 2026年10月通报",
            "基层站所",
            "1/3",
            "1–4 名同为 100 分，按满意率区间下限排；6–8 名同为 97 分，按查实率低、满意率区间下限依次排。"),
        new Columns("名次", "积分", "满意率", "评价数"),
        rows,
        new Foot(
            List.of("满意率＝基本满意及以上÷全部计入评价；横线为 95% 区间", "待定 31 件 · 撤销 4 件"),
            "积分簿 3f9a 7c21 e804",
            PAGE_URL));
  }

  static Row row(String place, String unit, int points, Satisfied satisfied, Tag... marks) {
    return new Row(
        new Position(
            place, !place.equals("样本不足"), new Movement(Direction.UP, "2"), unit, List.of(marks)),
        new PointsBar(points, 100, "" + points, points == 100 ? "" : "−" + (100 - points)),
        satisfied,
        "12,480");
  }

  static Tag interview() {
    return new Tag("约谈", Tone.BAD);
  }

  /** A row whose every text is too long for its place. */
  static Row overlongRow() {
    String text = String.join("", Collections.nCopies(20, "长ab "));
    return new Row(
        new Position(
            text,
            true,
            new Movement(Direction.DOWN, text),
            text,
            List.of(new Tag(text, Tone.PLAIN), new Tag(text, Tone.BAD))),
        new PointsBar(0, 100, text, text),
        new Share(text, 0.5, 0.1, 0.9),
        text);
  }
}
