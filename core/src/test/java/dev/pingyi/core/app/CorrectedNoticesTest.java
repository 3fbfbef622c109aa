package dev.pingyi.core.app;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.points.BookFile;
import dev.pingyi.core.points.BookVerifier;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.PointsRules.Cause;
import dev.pingyi.core.points.PointsRules.Entered;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Notice.Correction;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A winter in which verdicts come and fall at any time, within a month, after it, after the year's
 * end, and on the first of a month before the notice. Whatever is given back is told exactly once.
 */
class CorrectedNoticesTest {
  private static final Instant BEGIN = at("2026-10-15T00:00");
  private static final Duration WINTER = Duration.ofDays(150);
  private static final List<String> UNITS = List.of("DH1", "WC1");
  private static final List<YearMonth> MONTHS =
      List.of(
          YearMonth.of(2026, 10),
          YearMonth.of(2026, 11),
          YearMonth.of(2026, 12),
          YearMonth.of(2027, 1),
          YearMonth.of(2027, 2));

  private final City city = City.at("2026-10-15T00:00");
  private final PointsRules points = new PointsRules(city.office().books(), city.office().keys());
  private final AnnounceRanking announce = new AnnounceRanking(city.office());
  private final Map<YearMonth, Notice> asPublished = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void each_reversal_is_told_by_the_notice_of_its_month_and_by_no_other(long seed) {
    play(new Random(seed));

    assertThat(asPublished.values()).anyMatch(notice -> !notice.moved().corrections().isEmpty());
    asPublished.forEach(
        (month, notice) ->
            assertThat(notice.moved().corrections())
                .as("corrections of %s", month)
                .containsExactlyInAnyOrderElementsOf(fallenIn(month)));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void no_notice_changes_and_its_books_can_be_reckoned_anew_whenever_it_is(long seed) {
    play(new Random(seed));

    assertThat(asPublished.keySet()).containsExactlyInAnyOrderElementsOf(MONTHS);
    asPublished.forEach(
        (month, notice) -> {
          assertThat(city.store().notice(month)).contains(notice);
          BookFile file =
              new BooksOfMonth(city.office(), month).file(notice.bookVersion(), notice.tables());
          String text = String.join("\n", file.lines()) + "\n";
          assertThat(file.digest()).isEqualTo(notice.head());
          assertThat(BookVerifier.verify(text.getBytes(StandardCharsets.UTF_8)))
              .isInstanceOfSatisfying(
                  BookVerifier.Fits.class, fits -> assertThat(fits.month()).isEqualTo(month));
        });
  }

  /** Verdicts and reversals by the minute, half of the reversals just after the turn of a month. */
  private void play(Random random) {
    city.store()
        .commit(Decision.of(new Change.Count("DH1", MONTHS.getFirst(), satisfied(40), "DH1")));
    TreeMap<Instant, Runnable> winter = new TreeMap<>();
    for (int number = 1; number <= 40; number++) {
      int complaint = number;
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      Instant verdict = BEGIN.plus(Duration.ofMinutes(random.nextLong(WINTER.toMinutes())));
      winter.put(verdict.plusMillis(number), () -> uphold(unit, complaint, verdict));
      if (random.nextInt(3) > 0) {
        Instant fall = fall(verdict, random);
        winter.put(fall.plusMillis(number), () -> reverse(unit, complaint, fall));
      }
    }
    MONTHS.forEach(
        month -> {
          Instant due = city.office().books().announcedAt(month);
          winter.put(due.plusMillis(999), () -> publish(month, due));
        });
    winter.values().forEach(Runnable::run);
  }

  private Instant fall(Instant verdict, Random random) {
    if (random.nextBoolean()) {
      return verdict.plus(Duration.ofMinutes(random.nextLong(Duration.ofDays(40).toMinutes())));
    }
    YearMonth next = city.office().books().month(verdict).plusMonths(1);
    Instant midnight = next.atDay(1).atStartOfDay(city.office().books().zone()).toInstant();
    return midnight.plus(Duration.ofMinutes(random.nextLong(12 * 60)));
  }

  private void uphold(String unit, int complaint, Instant now) {
    enter(
        points.uphold(book(unit, year(now)), new Cause(reference(complaint), "inspector/m1"), now));
  }

  private void reverse(String unit, int complaint, Instant now) {
    Cause cause = new Cause(reference(complaint), "supervisor/m2");
    Optional<Entered> back = points.reverse(book(unit, year(now)), cause, now);
    enter(back.or(() -> points.reverse(book(unit, year(now) - 1), cause, now)).orElseThrow());
  }

  private void publish(YearMonth month, Instant now) {
    assertThat(announce.run(now)).contains(month);
    asPublished.put(month, city.store().notice(month).orElseThrow());
  }

  /** Every reversal of that month, in whatever book it stands. */
  private List<Correction> fallenIn(YearMonth month) {
    List<Correction> fallen = new ArrayList<>();
    for (String unit : UNITS) {
      for (int year : List.of(2026, 2027)) {
        List<Entry> entries = city.store().entries(unit, year);
        entries.stream()
            .filter(entry -> entry.booking().kind() == Entry.Kind.REVERSAL)
            .filter(entry -> city.office().books().month(entry.booking().at()).equals(month))
            .map(entry -> correction(entry, entries.get(entry.booking().reverses() - 1)))
            .forEach(fallen::add);
      }
    }
    return fallen;
  }

  private static Correction correction(Entry entry, Entry deduction) {
    return new Correction(
        entry.unit(),
        entry.year(),
        deduction.booking().month(),
        entry.change(),
        entry.effect().left());
  }

  private PointsBook book(String unit, int year) {
    return points.book(unit, year, city.store().entries(unit, year));
  }

  private int year(Instant now) {
    return city.office().books().day(now).getYear();
  }

  private void enter(Entered entered) {
    city.store().commit(Decision.of(new Change.Enter(entered.entry(), entered.after())));
  }

  private static Counts satisfied(long number) {
    return new Counts(number, 0, number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
