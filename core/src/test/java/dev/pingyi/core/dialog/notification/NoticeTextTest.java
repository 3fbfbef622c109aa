package dev.pingyi.core.dialog.notification;

import static dev.pingyi.core.Fixtures.monday9;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.NoticeFixture;
import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeTextTest {
  private enum Remark {
    JOINT,
    INTERVIEW
  }

  private final NoticeText text = new NoticeText(City.at("2026-12-01T09:07").office());

  @Test
  void a_row_says_place_name_points_share_and_ratings() {
    assertThat(text.text(notice(standing("DH1", 2, 97, ratings(34, 40))), Language.ZH))
        .contains("2. 东湖政务中心　97 分　满意 85.0%（40 评）");
  }

  @Test
  void a_joint_place_is_called_so() {
    assertThat(
            text.text(notice(standing("DH1", 1, 100, ratings(40, 40), Remark.JOINT)), Language.ZH))
        .contains("并列 1. 东湖政务中心");
  }

  @Test
  void under_thirty_ratings_there_is_no_place_and_under_ten_no_share() {
    String few =
        text.text(
            notice(
                standing("DH1", 0, 100, ratings(10, 10)), standing("WC1", 0, 100, ratings(9, 9))),
            Language.ZH);

    assertThat(few).contains("样本不足 东湖政务中心　100 分　满意 100.0%（10 评）");
    assertThat(few).contains("样本不足 武昌政务中心　100* 分　满意 —（9 评）");
  }

  @Test
  void an_interview_stands_at_the_end_of_the_row() {
    assertThat(
            text.text(
                notice(standing("DH1", 9, 91, ratings(40, 40), Remark.INTERVIEW)), Language.ZH))
        .contains("（40 评） ⚠ 约谈");
  }

  @Test
  void more_than_twenty_rows_are_counted_and_left_to_the_page() {
    Standing[] many =
        IntStream.rangeClosed(1, 23)
            .mapToObj(place -> standing("U" + place, place, 100, ratings(40, 40)))
            .toArray(Standing[]::new);

    String all = text.text(notice(many), Language.ZH);

    assertThat(all).contains("20. U20").doesNotContain("21. U21").contains("其余 3 个单位");
  }

  @Test
  void the_foot_names_the_formula_the_limit_what_is_pending_and_the_book() {
    assertThat(text.text(notice(standing("DH1", 1, 100, ratings(40, 40))), Language.ZH))
        .contains(
            "满意率 = 基本满意及以上", "不足 30 评不排名", "本月待查 少于 5 件，暂不计入的好评", "扣分簿 0123456789ab", "2026.1")
        .contains("本月回访员记录“已接通” 137 次：评价人说没有接到的 12 次，说接到了的 60 次；确认率 83.3%")
        .contains("新立共性问题 2 个（其中专项调查 1 个），大家的反映促成规定出台或修改 1 项。", "《社保登记一次告知办法》自 2026-12-01 起施行");
  }

  @Test
  void groups_under_five_are_hidden_and_the_foot_says_so() {
    Standing three = standing("DH1", 0, 100, ratings(3, 3));
    Standing bound = standing("WC1", 1, 97, ratings(38, 40));

    assertThat(text.text(notice(three, bound), Language.ZH))
        .contains("东湖政务中心　100 分　满意 —（少于 5 评）", "武昌政务中心　97* 分　满意 90.0% 以上（40 评）")
        .contains("少于 5 的数不写具体是几")
        .doesNotContain("95.0%");
    assertThat(text.text(notice(three, bound), Language.EN))
        .contains("satisfied — (under 5 ratings)", "satisfied 90.0% or more (40 ratings)")
        .contains("Undecided this month: under 5;", "Groups of fewer than 5 are hidden");
  }

  @Test
  void the_english_notice_names_units_in_english() {
    assertThat(text.text(notice(standing("DH1", 1, 100, ratings(40, 40))), Language.EN))
        .contains("notice of 2026-11", "1. Donghu Centre  100 points, satisfied 100.0%");
  }

  private static Notice notice(Standing... standings) {
    return new Notice(
        YearMonth.of(2026, 11),
        monday9(),
        "2026.1",
        "0123456789abcdef",
        new Notice.Work(
            new DayFigures(200, 180, 10, 7, new DayFigures.Course(100, 50, 20, 190, 19 * 600)),
            new CallFigures(137, 60, 12),
            new Notice.Accountability(12, 4, 0),
            NoticeFixture.ONE_RULE),
        List.of("WC1"),
        List.of(new Notice.Table("政务服务中心", List.of(standings))),
        Notice.Moved.NONE,
        List.of());
  }

  private static Counts ratings(long satisfied, long counted) {
    return new Counts(counted, 0, satisfied, 0, 0, counted - satisfied, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Standing standing(
      String unit, int place, int points, Counts year, Remark... remarks) {
    Counts month = new Counts(0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0);
    boolean joint = List.of(remarks).contains(Remark.JOINT);
    boolean interview = List.of(remarks).contains(Remark.INTERVIEW);
    return new Standing(
        unit, place, joint, 0, points, 0, year, month, 0.9, 1, Mark.NONE, interview);
  }
}
