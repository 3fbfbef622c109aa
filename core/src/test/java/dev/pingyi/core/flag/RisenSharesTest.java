package dev.pingyi.core.flag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** A unit whose share of praise jumps is told to the inspectors, and all of it goes on counting. */
class RisenSharesTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final String TOLD = "好评比例一下子升高";

  private final City city = City.at("2026-11-23T18:00");
  private final Person inspector = city.joins("inspector", Post.ofArea(Role.INSPECTOR, "东湖区"));

  @Test
  void a_jump_is_told_on_the_next_open_day_once_a_month_and_holds_nothing_back() {
    counted(OCTOBER, 80, 20);
    counted(NOVEMBER, 100, 0);

    city.until("2026-11-24T09:05");
    inspector.saw("【请到现场看一看】").saw("东湖政务中心").saw(TOLD);
    city.passes(Duration.ofDays(2));

    assertThat(told()).isEqualTo(1);
    assertThat(city.store().counts("DH1", 2026).getLast().counts().counted()).isEqualTo(100);
    inspector.writes("待办").taps("FL-").taps("没问题").writes("换了新主任，服务确实好了").sees("没问题");
  }

  @Test
  void what_chance_explains_is_not_told() {
    counted(OCTOBER, 80, 20);
    counted(NOVEMBER, 88, 12);

    city.until("2026-11-25T12:00");

    assertThat(told()).isZero();
  }

  @Test
  void last_years_months_are_compared_with_in_january() {
    counted(NOVEMBER, 80, 20);
    counted(YearMonth.of(2027, 1), 100, 0);

    city.until("2027-01-05T09:05");

    assertThat(told()).isEqualTo(1);
  }

  @Test
  void three_standard_deviations_are_the_border() {
    ShareRules rules = new ShareRules(Grade.FAIRLY_SATISFIED, 3, 30);
    Counts before = counts(800, 200);

    // 0.80 of 1,000 and x of 100: the difference deviates by 0.0416 at 0.8 and by 0.0408 at 0.81.
    assertThat(rules.hasRisen(before, counts(91, 9))).isFalse();
    assertThat(rules.hasRisen(before, counts(93, 7))).isTrue();
    assertThat(rules.hasRisen(before, counts(60, 40))).isFalse();
  }

  @Test
  void of_few_ratings_nothing_can_be_said() {
    ShareRules rules = new ShareRules(Grade.FAIRLY_SATISFIED, 3, 30);

    assertThat(rules.hasRisen(counts(5, 24), counts(100, 0))).isFalse();
    assertThat(rules.hasRisen(counts(50, 50), counts(29, 0))).isFalse();
    assertThat(rules.hasRisen(counts(100, 0), counts(100, 0))).isFalse();
    assertThat(rules.hasRisen(Counts.NONE, Counts.NONE)).isFalse();
  }

  private void counted(YearMonth month, int good, int bad) {
    city.store()
        .commit(Decision.of(new Change.Count("DH1", month, counts(good, bad), "r" + month)));
  }

  private static Counts counts(int good, int bad) {
    return new Counts(good + bad, 0, 0, good, 0, bad, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private int told() {
    return inspector.everything().split(TOLD, -1).length - 1;
  }
}
