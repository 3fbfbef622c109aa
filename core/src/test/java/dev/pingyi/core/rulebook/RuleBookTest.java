package dev.pingyi.core.rulebook;

import static dev.pingyi.core.Fixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.Labels;
import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rating.Grades;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  private final RuleBooks books = RuleBooks.shipped(List.of());

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027})
  void the_book_of_each_shipped_year_carries_the_numbers_of_the_programme(int year) {
    RuleBook book = books.ofYear(year);

    assertThat(book.version()).isEqualTo(year + ".1");
    assertThat(book.zone().getId()).isEqualTo("Asia/Shanghai");
    assertThat(book.points()).isEqualTo(new PointsNumbers(100, 3, 10, 0, 100));
    assertThat(book.promises().call()).isEqualTo(Duration.ofHours(24));
    assertThat(book.promises().callSchedule().before())
        .containsExactly(Duration.ofHours(4), Duration.ofHours(1));
    assertThat(book.promises().remedyWorkingDays()).isEqualTo(15);
    assertThat(book.talk().silence()).isEqualTo(Duration.ofMinutes(10));
    assertThat(book.talk().wordsMax()).isEqualTo(150);
    assertThat(book.ranking().time()).isEqualTo(LocalTime.of(9, 7));
    assertThat(book.ranking().rateHiddenUnder()).isEqualTo(10);
    assertThat(book.ranking().unrankedUnder()).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027})
  void each_grade_has_eight_reasons_of_its_own_and_a_text_for_each(int year) {
    Map<Grade, List<Integer>> reasons = books.ofYear(year).talk().reasons();

    for (Grade grade : Grade.values()) {
      assertThat(reasons.get(grade)).hasSize(8).allMatch(code -> code / 100 == grade.score());
      for (Language language : Language.values()) {
        assertThat(reasons.get(grade)).allMatch(code -> !Texts.reason(language, code).isBlank());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027})
  void each_call_window_has_a_name(int year) {

    assertThat(books.ofYear(year).talk().callWindows())
        .hasSize(4)
        .allMatch(window -> !Labels.window(window.code(), Language.ZH).isBlank())
        .allMatch(window -> window.from().isBefore(window.to()));
  }

  @Test
  void all_books_have_the_same_lines() throws IOException {
    assertThat(shipped().stringPropertyNames()).isEqualTo(properties(2025).stringPropertyNames());
    assertThat(shipped().stringPropertyNames()).isEqualTo(properties(2027).stringPropertyNames());
  }

  /** That every other line is read follows: a book with a line that nothing reads is refused. */
  @Test
  void only_lines_of_later_rules_are_not_read() throws IOException {
    assertThat(shipped().stringPropertyNames()).containsAll(RuleBook.LATER);
    Properties values = shipped();
    RuleBook.LATER.forEach(values::remove);

    assertThat(RuleBook.read("2026.properties", values)).isEqualTo(books.ofYear(2026));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rating.badGrade", "Points.start", "callWindow.night", "flag.burst"})
  void a_line_that_nothing_reads_is_named_with_its_file(String key) throws IOException {
    Properties values = shipped();
    values.setProperty(key, "1");

    assertThatThrownBy(() -> RuleBook.read("2026.properties", values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026.properties: " + key + " is not a line of a rule book");
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026, 2027})
  void the_two_worst_grades_are_bad_need_reasons_and_alone_do_not_satisfy(int year) {
    Grades grades = books.ofYear(year).grades();

    assertThat(Grade.values())
        .filteredOn(grades::isBad)
        .containsExactly(Grade.DISSATISFIED, Grade.VERY_DISSATISFIED);
    assertThat(Grade.values()).filteredOn(grades::needsReasons).allMatch(grades::isBad).hasSize(2);
    assertThat(grades.satisfiedFrom()).isEqualTo(Grade.FAIRLY_SATISFIED);
  }

  @Test
  void a_grade_that_is_bad_and_satisfies_is_refused_with_its_score() throws IOException {
    Properties values = shipped();
    values.setProperty("rating.badGrades", "1,2,3");

    assertThatThrownBy(() -> RuleBook.read("2026.properties", values))
        .hasMessageContaining("2026.properties: rating.satisfiedFrom = '3'")
        .hasMessageContaining("grade 3 cannot be bad and count as satisfied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "zone",
        "points.start",
        "points.upheld",
        "promise.hours",
        "promise.ladder",
        "promise.overdueEvery",
        "notice.silence",
        "words.max",
        "rating.badGrades",
        "rating.reasonsRequiredFor",
        "rating.satisfiedFrom",
        "rating.submissionsMax",
        "reasons.1",
        "callWindows",
        "callWindow.evening",
        "settled.confirmWithin",
        "verdict.workingDays",
        "appeal.workingDays",
        "categories",
        "announce.time",
        "announce.dayOfMonth",
        "ranking.wilsonZ",
        "ranking.alertPercent",
        "phone.daysKept",
        "invitation.expires",
        "lookup.foreignPerDay"
      })
  void a_missing_value_is_named_with_its_file_and_key(String key) throws IOException {
    Properties values = shipped();
    values.remove(key);

    assertThatThrownBy(() -> RuleBook.read("2026.properties", values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026.properties")
        .hasMessageContaining(key)
        .hasMessageContaining("missing");
  }

  @ParameterizedTest
  @CsvSource({
    "zone, Asia/Wuhan",
    "points.upheld, three",
    "handOver.every, PT7M",
    "handOver.every, PT30S",
    "rating.badGrades, '1,6'",
    "rating.badGrades, worst",
    "rating.reasonsRequiredFor, 0",
    "rating.satisfiedFrom, 基本满意",
    "rating.submissionsMax, 3",
    "rating.submissionsMax, 0",
    "points.upheld, -3",
    "promise.hours, PT24H",
    "promise.ladder, 'half,4H'",
    "promise.overdueEvery, 1D",
    "promise.overdueEvery, PT0S",
    "reasons.2, '207,drei'",
    "callWindow.morning, 9-12",
    "callWindow.morning, 09:00",
    "announce.time, 9.07",
    "announce.dayOfMonth, 0",
    "announce.dayOfMonth, 31",
    "ranking.alertPercent, '2,5'",
    "settled.confirmWithin, five"
  })
  void a_wrong_value_is_named_with_its_file_and_key(String key, String wrong) throws IOException {
    Properties values = shipped();
    values.setProperty(key, wrong);

    assertThatThrownBy(() -> RuleBook.read("2026.properties", values))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026.properties")
        .hasMessageContaining(key);
  }

  @Test
  void the_book_in_force_is_that_of_the_offices_year() {
    assertThat(books.inForce(at("2026-12-31T23:59")).version()).isEqualTo("2026.1");
    assertThat(books.inForce(at("2027-01-01T00:00")).version()).isEqualTo("2027.1");
  }

  @Test
  void before_the_first_book_and_after_the_last_the_nearest_one_holds() {
    assertThat(books.ofYear(2019).version()).isEqualTo("2025.1");
    assertThat(books.ofYear(2031).version()).isEqualTo("2027.1");
  }

  @Test
  void the_notice_of_december_is_due_in_january() {
    assertThat(books.announcedAt(YearMonth.of(2026, 12))).isEqualTo(at("2027-01-01T09:07"));
  }

  private static Properties shipped() throws IOException {
    return properties(2026);
  }

  private static Properties properties(int year) throws IOException {
    Properties values = new Properties();
    try (InputStream in = RuleBook.class.getResourceAsStream(year + ".properties")) {
      values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return values;
  }
}
