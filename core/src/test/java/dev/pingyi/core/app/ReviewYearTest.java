package dev.pingyi.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.ranking.YearReview.Before;
import dev.pingyi.core.ranking.YearReview.Listed;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two years of a unit that hides its code, up to the proposal that its head be removed. */
class ReviewYearTest {
  private final City city = City.at("2025-12-29T09:00");
  private final Person supervisor =
      city.joins("supervisor", Post.ofArea(Role.SUPERVISOR, Post.CITY));
  private final Person head = city.joins("head", Post.headOf("DH1"));
  private final Person other = city.joins("other", Post.headOf("WC1"));
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));
  private final Person second = city.joins("second", Post.ofArea(Role.INSPECTOR, Post.CITY));

  @BeforeEach
  void the_first_year_ends() {
    hides(YearMonth.of(2025, 12));
    city.until("2026-01-01T09:30");
  }

  @Test
  void the_year_is_told_once_with_the_best_the_worst_and_what_cost_them_their_points() {
    assertThat(city.group().everything())
        .contains("江城评议 2025 年度通报", "【政务服务中心 · 十优】\n1. 武昌政务中心　100 分")
        .contains("【政务服务中心 · 十差】\n2. 东湖政务中心　90 分：遮挡毁损二维码 1 次")
        .contains("【全年】", "计数评价 120 条；满意率 100.0%")
        .doesNotContain("免职", "去年");
    assertThat(head.text()).contains("【年度十差】东湖政务中心 2025 年有名次的 2 个单位中第 2，90 分：遮挡毁损二维码 1 次");
    assertThat(other.text()).contains("【年度十优】武昌政务中心 2025 年第 1，100 分");
    assertThat(supervisor.everything()).doesNotContain("免职");
    city.group().looksAway();

    city.announces();

    city.group().sawNothing();
  }

  @Test
  void two_years_running_among_the_worst_have_the_removal_proposed() {
    untilTheNextYearEnds();
    hides(YearMonth.of(2026, 12));

    city.until("2027-01-01T09:30");

    YearReview review = city.store().notices().year(2026).orElseThrow();
    assertThat(review.removals()).extracting(Listed::unit).containsExactly("DH1");
    assertThat(review.worst("DH1").orElseThrow().worstYears()).isEqualTo(2);
    assertThat(city.group().everything()).contains("遮挡毁损二维码 1 次，连续 2 年，按规定提出免职建议", "（去年 120）");
    supervisor.saw("【免职建议】2026 年度十差中，连续 2 年及以上的：东湖政务中心。请按程序由人审定");
    head.saw("已连续 2 年在十差");
  }

  @Test
  void who_comes_from_the_worst_to_the_best_is_told_so() {
    untilTheNextYearEnds();
    breach("WC1-01");
    rated(YearMonth.of(2026, 12));

    city.until("2027-01-01T09:30");

    YearReview review = city.store().notices().year(2026).orElseThrow();
    assertThat(review.best("DH1").orElseThrow().before()).isEqualTo(Before.WORST);
    assertThat(review.removals()).isEmpty();
    assertThat(city.group().everything())
        .contains("1. 东湖政务中心　100 分，去年在十差，今年进十优", "武昌政务中心　90 分：遮挡毁损二维码 1 次，去年在十优");
  }

  private void untilTheNextYearEnds() {
    city.isDownFor(Duration.between(city.now(), Fixtures.at("2026-12-29T09:00")));
    city.settle();
    city.group().looksAway();
  }

  private void hides(YearMonth month) {
    rated(month);
    breach("DH1-01");
  }

  private void breach(String counter) {
    Person reporter = counter.startsWith("DH1") ? inspector : second;
    Person decider =
        counter.startsWith("DH1")
            ? second
            : city.joins("third", Post.ofArea(Role.INSPECTOR, "武昌区"));
    reporter.writes("违纪").taps("遮挡毁损二维码").writes(counter + " 上午十点码被告示挡住");
    decider.does("查实");
  }

  private void rated(YearMonth month) {
    for (String unit : List.of("DH1", "DH2", "WC1")) {
      Counts counts = new Counts(40, 0, 34, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      city.store().commit(Decision.of(new Change.Count(unit, month, counts, unit)));
    }
  }
}
