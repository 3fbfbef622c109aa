package dev.pingyi.core;

import static dev.pingyi.core.RuleBookFixture.booksWith;
import static dev.pingyi.core.RuleBookFixture.booksWithNextYear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.city.City;
import dev.pingyi.core.city.Person;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rating.Grade;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The office changes a line of the rule book, and the product does as the book says. */
class OtherRuleBookTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final City city = City.at("2026-11-23T09:00");
  private final Person citizen = city.citizen("citizen");

  @Test
  void where_a_third_grade_is_bad_it_opens_a_complaint() {
    theBookSays(Map.of("rating.badGrades", "1,2,3", "rating.satisfiedFrom", "4"));

    citizen.scans("DH1-02").taps("满意").taps("基本满意").sees("哪里没做好");

    assertThat(city.store().complaint(theRating())).isPresent();
  }

  @Test
  void where_one_grade_is_bad_the_other_opens_none() {
    theBookSays(Map.of("rating.badGrades", "1"));

    citizen.scans("DH1-02").taps("不满意").taps("不满意").sees("谢谢");

    assertThat(city.store().complaint(theRating())).isEmpty();
  }

  @Test
  void where_a_bad_grade_needs_no_reason_it_may_be_left_out() {
    theBookSays(Map.of("rating.reasonsRequiredFor", "1"));

    citizen.scans("DH1-02").taps("不满意").taps("不满意").taps("完成").sees("还想说什么");
  }

  @Test
  void where_praise_needs_a_reason_it_cannot_be_left_out() {
    theBookSays(Map.of("rating.reasonsRequiredFor", "1,2,5"));

    citizen.scans("DH1-02").taps("非常满意").taps("非常满意").taps("补充说明").taps("完成");

    citizen.sees("请至少选一项");
  }

  @Test
  void where_nothing_may_be_added_no_addition_is_offered() {
    theBookSays(Map.of("rating.submissionsMax", "1"));

    citizen.scans("DH1-02").taps("满意").taps("满意");

    assertThat(citizen.labels()).containsExactly("撤回");
  }

  @Test
  void where_nothing_may_be_added_any_more_an_old_button_adds_nothing() {
    citizen.scans("DH1-02").taps("满意").taps("满意");
    Button old = citizen.button("补充说明");
    theBookSays(Map.of("rating.submissionsMax", "1"));

    citizen.taps(old).sees("已经过时");

    assertThat(citizen.latest().kind()).isEqualTo(Reply.Kind.NOTICE);
  }

  @Test
  void praise_of_the_old_year_is_added_to_by_the_old_years_book() {
    theNextYearsBookSays(
        Map.of(
            "rating.badGrades", "1,2,3",
            "rating.reasonsRequiredFor", "1,2,3",
            "rating.satisfiedFrom", "4",
            "rating.submissionsMax", "1",
            "words.max", "10",
            "phone.daysKept", "30"));
    city.until("2026-12-31T23:59");
    citizen.scans("DH1-02").taps("满意").taps("基本满意");
    city.passes(Duration.ofMinutes(2));

    citizen.taps("补充说明").sees("哪里做得好").taps("完成").sees("150").writes("一".repeat(150));

    assertThat(citizen.sees("都记下了").text()).doesNotContain("超过");
    assertThat(city.store().contact(theRating()).orElseThrow().eraseAt())
        .isEqualTo(city.now().plus(Duration.ofDays(90)));
  }

  @Test
  void a_bad_rating_of_the_old_year_stays_one_whatever_the_new_years_book_says() {
    theNextYearsBookSays(Map.of("rating.badGrades", "1", "rating.reasonsRequiredFor", "1"));
    city.until("2026-12-31T23:59");
    citizen.scans("DH1-01").taps("不满意").taps("不满意");
    city.passes(Duration.ofMinutes(2));

    citizen.taps("社保登记").sees("哪里没做好").taps("完成").sees("请至少选一项");
    citizen.taps("服务态度生硬").taps("完成").taps("跳过").sees("请留一个电话").taps("跳过");

    assertThat(citizen.sees("都记下了").text()).contains("在这里给您回话");
  }

  @Test
  void the_share_counts_from_the_grade_that_the_book_names_and_the_notice_says_so() {
    theBookSays(
        Map.of(
            "rating.satisfiedFrom",
            "4",
            "ranking.rateHiddenUnder",
            "1",
            "counts.hiddenUnder",
            "1"));
    citizen.scans("DH1-02").taps("满意").taps("满意");
    city.citizen("another").scans("DH1-02").taps("基本满意").taps("基本满意");

    Notice notice = new AnnounceRanking(city.office()).draw(NOVEMBER, city.now());

    assertThat(notice.tables().stream().flatMap(table -> table.standings().stream()))
        .filteredOn(standing -> standing.unit().equals("DH1"))
        .allSatisfy(standing -> assertThat(standing.share(Grade.SATISFIED)).isEqualTo(0.5))
        .allSatisfy(standing -> assertThat(standing.high()).isLessThan(1))
        .hasSize(1);
    assertThat(new NoticeText(city.office()).text(notice, Language.ZH))
        .contains("满意率 = 满意及以上", "东湖政务中心　100 分　满意 50.0%（2 评）");
  }

  private void theBookSays(Map<String, String> lines) {
    city.changesBooksTo(booksWith(lines));
  }

  private void theNextYearsBookSays(Map<String, String> lines) {
    city.changesBooksTo(booksWithNextYear(lines));
  }

  private String theRating() {
    return city.store()
        .caller(citizen.account())
        .conversation()
        .orElseThrow()
        .recent()
        .getFirst()
        .reference();
  }
}
