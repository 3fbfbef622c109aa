package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.action.ErratumActions;
import dev.pingyi.core.action.InterviewActions;
import dev.pingyi.core.action.InterviewActions.Report;
import dev.pingyi.core.action.Outcome;
import dev.pingyi.core.action.Refusal;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a notice tells whom, what it asks for, and what the next one says of that. */
class NoticeFollowUpTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final LocalDate DAY = LocalDate.parse("2026-12-08");
  private static final String WORDS = "已逐条核对扣分，承诺本月内完成整改";

  private final City city = City.at("2026-11-23T09:00");
  private final Person supervisor = city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, "东湖区"));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person other = city.joins("other", Post.headOf("DH2"));
  private final Person officer = city.joins("officer", Post.ofArea(Role.CALLBACK, "东湖区"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));

  @BeforeEach
  void a_complaint_is_upheld_and_a_breach_confirmed() {
    for (String unit : List.of("DH1", "DH2", "WC1")) {
      Counts counts = new Counts(40, 0, 34, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      city.store().commit(Decision.of(new Change.Count(unit, NOVEMBER, counts, unit)));
    }
    city.citizen("a")
        .scans("DH1-02")
        .taps("不满意")
        .taps("不满意")
        .taps("服务态度生硬")
        .taps("完成")
        .writes("窗口没有人")
        .writes("13800000000")
        .taps("随时可以");
    officer.taps("已接通").does("转办").taps("放行");
    inspector.does("属实");
    inspector.writes("违纪").taps("遮挡毁损二维码").writes("DH1-01 上午十点码被告示挡住");
    second.does("查实");
  }

  @Test
  void what_was_taken_off_stands_there_with_its_reasons_and_nobody() {
    city.until("2026-12-01T09:30");

    assertThat(city.group().everything())
        .contains("【本月扣分】", "东湖政务中心：扣 13 分，投诉查实 1 件（服务态度生硬），遮挡毁损二维码 1 次")
        .contains("【本月工作】", "差评 少于 5 件：24 小时内回访 少于 5 件")
        .contains("从评价到联系上平均 —", "查实 1 件");
    assertThat(draw(NOVEMBER).moved().deductions())
        .extracting(Notice.Deduction::unit)
        .containsExactly("DH1");
  }

  @Test
  void each_head_alone_reads_the_own_units_part() {
    city.until("2026-12-01T09:30");

    assertThat(head.text())
        .contains("【本单位月报】", "东湖政务中心", "87 分", "本月扣 13 分：投诉查实 1 件")
        .doesNotContain("东湖街道");
    assertThat(other.text()).contains("本月没有扣分").doesNotContain("扣 13 分");
  }

  @Test
  void a_head_of_two_units_reads_of_both_once() {
    city.until("2026-11-30T10:00");
    Person both = city.joins("both", Post.headOf("DH2"));
    both.opens(city.invitation("both again", Post.headOf("WC1")));
    city.until("2026-12-01T09:30");

    assertThat(both.everything().split("【本单位月报】", -1)).hasSize(3);
  }

  @Test
  void an_interview_is_asked_for_recorded_once_and_told_by_the_next_notice_only() {
    city.until("2026-12-01T09:30");
    supervisor.sees("【约谈】");
    assertThat(supervisor.text()).contains("请约谈 东湖政务中心");
    city.until("2026-12-08T10:00");
    assertThat(new InterviewActions(city.office()).owed(member(supervisor), city.now()))
        .extracting(Interview::unit)
        .containsExactly("DH1");

    city.did(record(report(DAY, WORDS), supervisor));

    assertThat(why(record(report(DAY, WORDS), supervisor))).isEqualTo(Refusal.ALREADY_SAID);
    assertThat(new InterviewActions(city.office()).owed(member(supervisor), city.now())).isEmpty();
    city.until("2027-01-01T09:30");
    assertThat(city.group().everything())
        .contains("【约谈结果】", "东湖政务中心（11 月通报）：已于 2026-12-08 约谈。" + WORDS);
    assertThat(draw(YearMonth.of(2027, 1)).interviews()).noneMatch(Interview::isHeld);
  }

  @Test
  void one_that_nobody_recorded_is_told_as_owed() {
    city.until("2027-01-01T09:30");

    assertThat(city.group().everything()).contains("东湖政务中心（11 月通报）：尚未约谈");
  }

  @Test
  void who_may_not_and_what_is_wrong_is_refused() {
    city.until("2026-12-08T10:00");
    Person elsewhere = city.joins("elsewhere", Post.ofArea(Role.SUPERVISOR, "武昌区"));

    assertThat(why(record(report(DAY, WORDS), elsewhere))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(why(record(report(DAY, WORDS), inspector))).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(why(record(report(DAY.plusDays(1), WORDS), supervisor)))
        .isEqualTo(Refusal.DAY_TOO_LATE);
    assertThat(why(record(report(LocalDate.parse("2026-11-30"), WORDS), supervisor)))
        .isEqualTo(Refusal.DAY_TOO_EARLY);
    assertThat(why(record(report(DAY, "谈了"), supervisor))).isEqualTo(Refusal.WORDS_TOO_SHORT);
    assertThat(why(record(report(DAY, "已谈，可打 13800000000 问结果"), supervisor)))
        .isEqualTo(Refusal.WORDS_DOUBTFUL);
    Report none = new Report(NOVEMBER, "WC1", DAY, WORDS, false);
    assertThat(why(record(none, supervisor))).isEqualTo(Refusal.NO_SUCH_INTERVIEW);
  }

  @Test
  void what_was_wrong_is_a_notice_of_its_own_and_the_first_stays() {
    city.until("2026-12-01T09:30");
    Notice before = city.store().notice(NOVEMBER).orElseThrow();
    city.group().looksAway();

    city.did(correct("武昌政务中心的评价数应为 41 条，名次不变"));
    city.settle();

    assertThat(city.group().everything())
        .contains("【更正通报】", "2026 年 11 月通报（更正之 1）", "名次不变", "原通报保留不改");
    assertThat(city.store().notice(NOVEMBER)).contains(before);
    assertThat(why(correct("武昌政务中心的评价数应为 41 条，名次不变"))).isEqualTo(Refusal.ALREADY_SAID);
    city.did(correct("上一条更正里的 41 条应为 42 条"));
    assertThat(city.store().notices().errata(NOVEMBER))
        .extracting(Erratum::number)
        .containsExactly(1, 2);
  }

  @Test
  void there_is_nothing_to_correct_of_a_month_without_a_notice() {
    assertThat(why(correct("武昌政务中心的评价数应为 41 条，名次不变"))).isEqualTo(Refusal.NO_SUCH_NOTICE);
  }

  private Notice draw(YearMonth month) {
    return new AnnounceRanking(city.office()).draw(month, city.now());
  }

  private Outcome<Erratum> correct(String words) {
    return new ErratumActions(city.office())
        .publish(NOVEMBER, words, false, new Actor.Operator(), city.now());
  }

  private static Report report(LocalDate day, String words) {
    return new Report(NOVEMBER, "DH1", day, words, false);
  }

  private Outcome<Interview> record(Report report, Person by) {
    return new InterviewActions(city.office())
        .record(report, new Actor.Staff(member(by)), city.now());
  }

  private Member member(Person person) {
    return city.store().caller(person.account()).posts().getFirst();
  }

  private static <T> Refusal why(Outcome<T> outcome) {
    return outcome.either(_ -> null, Outcome.Refused::why);
  }
}
