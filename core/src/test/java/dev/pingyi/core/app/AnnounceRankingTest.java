package dev.pingyi.core.app;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnounceRankingTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  private final City city = City.at("2026-11-01T12:00");
  private final PointsRules points = new PointsRules(city.office().books(), city.office().keys());
  private final AnnounceRanking announce = new AnnounceRanking(city.office());

  @Test
  void nothing_is_published_before_its_minute() {
    isRated("DH1", NOVEMBER, 40);

    assertThat(announce.run(at("2026-12-01T09:06"))).isEmpty();
    assertThat(announce.run(at("2026-12-01T09:07"))).contains(NOVEMBER);
  }

  @Test
  void publishing_twice_is_once() {
    isRated("DH1", NOVEMBER, 40);
    announce.run(at("2026-12-01T09:07"));

    assertThat(announce.run(at("2026-12-01T09:08"))).isEmpty();
    assertThat(city.store().notice(NOVEMBER).orElseThrow().publishedAt())
        .isEqualTo(at("2026-12-01T09:07"));
  }

  @Test
  void a_new_office_has_nothing_to_tell_of_its_past() {
    assertThat(announce.run(at("2026-12-01T09:07"))).isEmpty();
  }

  @Test
  void notices_that_were_missed_are_published_one_after_the_other() {
    isRated("DH1", OCTOBER, 40);

    assertThat(announce.run(at("2027-01-05T00:00"))).contains(OCTOBER);
    assertThat(announce.run(at("2027-01-05T00:00"))).contains(NOVEMBER);
    assertThat(announce.run(at("2027-01-05T00:00"))).contains(DECEMBER);
    // With its last notice the year is over.
    assertThat(announce.run(at("2027-01-05T00:00"))).contains(DECEMBER);
    assertThat(announce.run(at("2027-01-05T00:00"))).isEmpty();
  }

  @Test
  void the_next_notice_is_that_of_this_month_once_the_last_one_is_out() {
    assertThat(announce.nextAfter(at("2026-12-01T09:06"))).isEqualTo(at("2026-12-01T09:07"));
    assertThat(announce.nextAfter(at("2026-12-01T09:07"))).isEqualTo(at("2027-01-01T09:07"));
  }

  @Test
  void points_are_those_of_the_months_end_and_the_loss_that_of_the_month() {
    isRated("DH1", OCTOBER, 40);
    loses("DH1", 1, at("2026-10-31T23:59"));
    loses("DH1", 2, at("2026-11-30T23:59"));
    loses("DH1", 3, at("2026-12-01T00:00"));

    Standing standing = standing("DH1", NOVEMBER);

    assertThat(standing.points()).isEqualTo(94);
    assertThat(standing.lost()).isEqualTo(3);
  }

  @Test
  void the_year_is_counted_up_to_the_months_end_and_the_month_stands_beside_it() {
    isRated("DH1", OCTOBER, 40);
    isRated("DH1", NOVEMBER, 5);
    isRated("DH1", DECEMBER, 100);

    Standing standing = standing("DH1", NOVEMBER);

    assertThat(standing.year().counted()).isEqualTo(45);
    assertThat(standing.month().counted()).isEqualTo(5);
  }

  @Test
  void units_stand_within_their_category_only() {
    isRated("DH1", NOVEMBER, 40);

    Notice notice = announce.draw(NOVEMBER, at("2026-12-01T09:07"));

    assertThat(notice.tables())
        .extracting(Notice.Table::category)
        .containsExactly("机关处科室和基层站所", "政务服务中心");
    assertThat(notice.tables().get(1).standings())
        .extracting(Standing::unit)
        .containsExactly("DH1", "WC1");
  }

  @Test
  void the_place_before_is_that_of_the_notice_before_but_not_of_the_year_before() {
    isRated("DH1", NOVEMBER, 40);
    isRated("WC1", NOVEMBER, 40);
    loses("DH1", 1, at("2026-11-20T10:00"));
    announce.run(at("2026-12-01T09:07"));

    assertThat(standing("DH1", DECEMBER).before()).isEqualTo(2);
    announce.run(at("2027-01-01T09:07"));
    assertThat(standing("DH1", YearMonth.of(2027, 1)).before()).isZero();
  }

  @Test
  void the_head_of_the_notice_changes_with_every_book() {
    isRated("DH1", NOVEMBER, 40);
    String before = announce.draw(NOVEMBER, at("2026-12-01T09:07")).head();

    loses("WC1", 1, at("2026-11-30T10:00"));

    assertThat(announce.draw(NOVEMBER, at("2026-12-01T09:07")).head()).isNotEqualTo(before);
  }

  private Standing standing(String unit, YearMonth month) {
    return announce.draw(month, at("2026-12-05T00:00")).tables().stream()
        .flatMap(table -> table.standings().stream())
        .filter(s -> s.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  private void isRated(String unit, YearMonth month, long satisfied) {
    Counts counts = new Counts(satisfied, 0, satisfied, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    city.store().commit(Decision.of(new Change.Count(unit, month, counts, unit)));
  }

  private void loses(String unit, int number, Instant now) {
    PointsBook book = points.book(unit, 2026, city.store().entries(unit, 2026));
    PointsRules.Entered entered =
        points.uphold(book, new PointsRules.Cause(reference(number), "inspector/m1"), now);
    city.store()
        .commit(
            new Decision(List.of(new Change.Enter(entered.entry(), entered.after())), List.of()));
  }
}
