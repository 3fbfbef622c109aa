package dev.pingyi.core.points;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static dev.pingyi.core.RuleBookFixture.booksWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.points.PointsRules.Entered;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsLawsTest {
  private static final Instant NOVEMBER = monday9();
  private static final Instant DECEMBER = at("2026-12-07T09:00");

  private final UnitYear year = UnitYear.of2026();

  @Test
  void everybody_starts_the_year_at_a_hundred_without_an_entry() {
    assertThat(year.points()).isEqualTo(100);
    assertThat(year.book().entries()).isEmpty();
  }

  @Test
  void an_upheld_complaint_costs_three_points_in_the_month_of_the_verdict() {
    Entered entered = year.uphold(1, at("2026-12-01T00:00"));

    Entry.Booking booking = entered.entry().booking();
    assertThat(entered.entry().change()).isEqualTo(-3);
    assertThat(booking.month()).isEqualTo(YearMonth.of(2026, 12));
    assertThat(booking.cause()).isEqualTo(reference(1));
    assertThat(booking.bookVersion()).isEqualTo("2026.1");
    assertThat(entered.after())
        .isEqualTo(new PointsBalance("DH1", 2026, 1, 97, booking.month(), entered.entry().hash()));
  }

  @Test
  void a_breach_costs_ten() {
    assertThat(year.breach(1, NOVEMBER).entry().effect()).isEqualTo(new Entry.Effect(-10, 90));
  }

  @Test
  void a_reversal_restores_what_its_cause_cost_and_nothing_else() {
    year.uphold(1, NOVEMBER);
    year.breach(2, NOVEMBER);
    year.uphold(3, NOVEMBER);

    Entry back = year.reverse(2, DECEMBER).orElseThrow().entry();

    assertThat(year.points()).isEqualTo(94);
    assertThat(back.change()).isEqualTo(10);
    assertThat(back.booking().cause()).isEqualTo(reference(2));
    assertThat(back.booking().reverses()).isEqualTo(2);
    assertThat(back.booking().month()).isEqualTo(YearMonth.of(2026, 12));
  }

  @Test
  void a_reversal_twice_is_once() {
    year.uphold(1, NOVEMBER);

    assertThat(year.reverse(1, NOVEMBER)).isPresent();
    assertThat(year.reverse(1, NOVEMBER)).isEmpty();
  }

  @Test
  void what_cost_nothing_is_not_given_back() {
    year.uphold(1, NOVEMBER);

    assertThat(year.reverse(2, NOVEMBER)).isEmpty();
  }

  @Test
  void at_the_floor_an_entry_says_what_it_costs_and_what_was_really_taken() {
    UnitYear low = yearWith(Map.of("points.floor", "95"));
    low.uphold(1, NOVEMBER);

    Entry second = low.uphold(2, NOVEMBER).entry();
    Entry third = low.uphold(3, NOVEMBER).entry();

    assertThat(second.effect()).isEqualTo(new Entry.Effect(-2, 95));
    assertThat(second.booking().cost()).isEqualTo(3);
    assertThat(third.effect()).isEqualTo(new Entry.Effect(0, 95));
  }

  @Test
  void below_the_floor_a_reversal_gives_back_only_what_then_is_above_it() {
    UnitYear low = yearWith(Map.of("points.floor", "95"));
    low.uphold(1, NOVEMBER);
    low.uphold(2, NOVEMBER);
    low.uphold(3, NOVEMBER);

    Entry first = low.reverse(1, NOVEMBER).orElseThrow().entry();
    Entry second = low.reverse(2, NOVEMBER).orElseThrow().entry();

    assertThat(first.effect()).isEqualTo(new Entry.Effect(0, 95));
    assertThat(second.effect()).isEqualTo(new Entry.Effect(2, 97));
  }

  @Test
  void no_month_takes_more_than_its_most_and_the_next_begins_anew() {
    UnitYear capped = yearWith(Map.of("points.monthMost", "4"));
    capped.uphold(1, NOVEMBER);

    assertThat(capped.uphold(2, NOVEMBER).entry().effect()).isEqualTo(new Entry.Effect(-1, 96));
    assertThat(capped.uphold(3, DECEMBER).entry().effect()).isEqualTo(new Entry.Effect(-3, 93));
    assertThat(capped.reverse(1, DECEMBER).orElseThrow().entry().effect())
        .isEqualTo(new Entry.Effect(1, 94));
  }

  @Test
  void as_shipped_the_floor_is_zero_and_a_bad_month_is_not_capped() {
    IntStream.rangeClosed(1, 10).forEach(n -> year.breach(n, NOVEMBER));

    assertThat(year.points()).isZero();
    assertThat(year.uphold(11, NOVEMBER).entry().effect()).isEqualTo(new Entry.Effect(0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_order_of_entries_does_not_matter_for_the_sum(long seed) {
    Random random = new Random(seed);
    UnitYear any =
        yearWith(
            Map.of(
                "points.floor", String.valueOf(random.nextInt(60)),
                "points.monthMost", String.valueOf(1 + random.nextInt(60))));
    List<Integer> upheld = new ArrayList<>(IntStream.rangeClosed(1, 20).boxed().toList());
    List<Integer> overturned = upheld.stream().filter(_ -> random.nextInt(3) == 0).toList();
    Collections.shuffle(upheld, random);

    for (int number : upheld) {
      any.uphold(number, NOVEMBER);
      if (overturned.contains(number) && random.nextBoolean()) {
        any.reverse(number, NOVEMBER);
      }
    }
    overturned.forEach(number -> any.reverse(number, DECEMBER));

    PointsBook.Opening opening = any.book().opening();
    int costs = Math.min(opening.monthMost(), 3 * (20 - overturned.size()));
    assertThat(any.points()).isEqualTo(Math.max(opening.floor(), 100 - costs));
    assertThat(any.points())
        .isEqualTo(100 + any.book().entries().stream().mapToInt(Entry::change).sum());
    assertThat(any.rules.holds(any.book())).isTrue();
  }

  @Test
  void who_comes_later_never_bears_the_earlier_time() {
    year.uphold(1, at("2026-12-01T00:00"));

    Entry late = year.uphold(2, at("2026-11-30T23:59").plusMillis(59_900)).entry();

    assertThat(late.booking().at()).isEqualTo(at("2026-12-01T00:00"));
    assertThat(late.booking().month()).isEqualTo(YearMonth.of(2026, 12));
  }

  @Test
  void an_entry_is_booked_to_the_second() {
    Instant now = NOVEMBER.plus(Duration.ofMillis(1500));

    assertThat(year.uphold(1, now).entry().booking().at()).isEqualTo(NOVEMBER.plusSeconds(1));
  }

  private static UnitYear yearWith(Map<String, String> changed) {
    RuleBooks books = booksWith(changed);
    return new UnitYear(books, "DH1", 2026);
  }
}
