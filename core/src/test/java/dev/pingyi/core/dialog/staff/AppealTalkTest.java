package dev.pingyi.core.dialog.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit appeals against a verdict, and the supervisor decides. */
final class AppealTalkTest {
  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "*"));
  private final Person head = city.joins("head", Post.headOf("DH1"));

  @BeforeEach
  void a_bad_rating() {
    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("先这样");
  }

  @Test
  void an_appeal_can_be_decided_after_the_remedy_and_even_after_the_end() {
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");
    head.does("整改完成");
    citizen.taps("满意").sees("办结");

    supervisor.does("撤销扣分").sees("+3，现 100 分");

    assertThat(city.pointsOf("DH1")).isEqualTo(100);
  }

  @Test
  void an_old_card_of_the_head_still_lodges_the_appeal() {
    officer.does("转办");
    inspector.does("属实");
    Button appeal = head.button("申诉");
    head.does("整改完成");

    head.taps(appeal).writes(Person.WORDS).sees("申诉已提交");

    supervisor.sees("【申诉】");
  }

  @Test
  void an_appeal_does_not_make_the_buttons_about_the_remedy_old() {
    officer.does("转办");
    inspector.does("属实");
    Button putRight = head.button("整改完成");
    head.does("申诉");
    head.taps(putRight).writes(Person.WORDS).sees("整改完成");

    supervisor.does("维持");

    citizen.taps("满意").sees("办结");
  }

  @Test
  void a_verdict_overturned_in_the_next_year_gives_back_in_the_old_one() {
    city.until("2026-12-31T10:00");
    officer.does("转办");
    inspector.does("属实");
    city.until("2027-01-04T10:00");
    head.does("申诉");

    supervisor.does("撤销扣分").sees("+3，现 100 分");

    assertThat(city.store().pointsBalance("DH1", 2026).orElseThrow().points()).isEqualTo(100);
    assertThat(city.store().pointsBalance("DH1", 2027)).isEmpty();
    assertThat(upheldIn(2026)).isZero();
    assertThat(upheldIn(2027)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2027-01-01T08:00", "2027-01-04T10:00"})
  void what_falls_after_the_years_end_is_told_by_the_one_notice_of_its_month(String fallen) {
    city.until("2026-12-30T10:00");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");

    city.until(fallen);
    supervisor.does("撤销扣分");
    city.until("2027-03-01T09:30");
    city.announces();

    String told = "东湖政务中心：2026 年 12 月的扣分已撤销，退回 3 分，记入 2026 年积分簿，该年积分现为 100 分；该年已公布的名单不变。";
    assertThat(notice(YearMonth.of(2026, 12))).containsPattern("97\\*? 分").doesNotContain("更正");
    assertThat(notice(YearMonth.of(2027, 1))).containsOnlyOnce("【更正】").containsOnlyOnce(told);
    assertThat(notice(YearMonth.of(2027, 2))).doesNotContain("更正");
  }

  private String notice(YearMonth month) {
    return new NoticeText(city.office())
        .text(city.store().notice(month).orElseThrow(), Language.ZH);
  }

  @Test
  void until_it_is_decided_the_points_are_published_as_provisional() {
    city.until("2026-11-30T10:00");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");
    city.until("2026-12-01T09:30");
    city.announces();
    assertThat(city.group().everything()).contains("97* 分", "* 暂定：有申诉正在复核");

    supervisor.does("维持");
    city.until("2027-01-01T09:30");
    city.group().looksAway();
    city.announces();

    Notice december = city.store().notice(YearMonth.of(2026, 12)).orElseThrow();
    assertThat(december.provisional()).isEmpty();
    assertThat(new NoticeText(city.office()).text(december, Language.ZH))
        .contains("97 分")
        .doesNotContain("暂定：");
  }

  @ParameterizedTest
  @CsvSource({"2026-11, false", "2026-12, true", "2027-01, false"})
  void a_verdict_makes_points_provisional_in_its_year_from_its_month_on(
      YearMonth month, boolean provisional) {
    city.until("2026-12-01T00:00");
    officer.does("转办");
    inspector.does("属实");
    head.does("申诉");

    assertThat(new AnnounceRanking(city.office()).draw(month, city.now()).provisional())
        .isEqualTo(provisional ? List.of("DH1") : List.of());
  }

  private long upheldIn(int year) {
    return city.store().counts("DH1", year).stream().mapToLong(m -> m.counts().upheld()).sum();
  }
}
