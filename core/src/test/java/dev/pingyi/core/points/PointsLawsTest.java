package dev.pingyi.core.points;

import static dev.pingyi.core.Fixtures.at;
import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.points.Entry.Booking;
import dev.pingyi.core.points.Entry.Kind;
import dev.pingyi.core.points.PointsRules.Entered;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointsLawsTest {
  private final PointsRules rules = new PointsRules(RuleBooks.shipped(List.of()));
  private final List<Entry> book = new ArrayList<>();
  private PointsBalance head = rules.opening("DH1", 2026);

  @Test
  void everybody_starts_the_year_at_a_hundred_without_an_entry() {
    assertThat(head.points()).isEqualTo(100);
    assertThat(head.version()).isZero();
  }

  @Test
  void an_upheld_complaint_costs_three_points_in_the_month_of_the_verdict() {
    Entered entered = rules.uphold(head, cause(reference(1)), at("2026-12-01T00:00"));

    assertThat(entered.entry().change()).isEqualTo(-3);
    assertThat(entered.entry().booking().month()).isEqualTo(YearMonth.of(2026, 12));
    assertThat(entered.entry().booking().cause()).isEqualTo(reference(1));
    assertThat(entered.entry().booking().bookVersion()).isEqualTo("2026.1");
    assertThat(entered.after())
        .isEqualTo(new PointsBalance("DH1", 2026, 1, 97, entered.entry().hash()));
  }

  @Test
  void a_reversal_restores_what_its_cause_cost_and_nothing_else() {
    uphold(1);
    uphold(2);
    uphold(3);

    reverse(2);

    assertThat(head.points()).isEqualTo(94);
    assertThat(book.getLast().change()).isEqualTo(3);
    assertThat(book.getLast().booking().cause()).isEqualTo(reference(2));
    assertThat(book).hasSize(4);
  }

  @Test
  void a_reversal_twice_is_once() {
    uphold(1);
    reverse(1);

    assertThat(rules.reverse(head, book, cause(reference(1)), monday9())).isEmpty();
  }

  @Test
  void what_cost_nothing_is_not_given_back() {
    uphold(1);

    assertThat(rules.reverse(head, book, cause(reference(2)), monday9())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_order_of_entries_does_not_matter_for_the_sum(long seed) {
    Random random = new Random(seed);
    List<Integer> upheld = new ArrayList<>(IntStream.rangeClosed(1, 20).boxed().toList());
    List<Integer> overturned = upheld.stream().filter(_ -> random.nextInt(3) == 0).toList();
    Collections.shuffle(upheld, random);

    for (int number : upheld) {
      uphold(number);
      if (overturned.contains(number) && random.nextBoolean()) {
        reverse(number);
      }
    }
    overturned.forEach(this::reverse);

    assertThat(head.points()).isEqualTo(100 - 3 * (20 - overturned.size()));
    assertThat(head.points()).isEqualTo(100 + book.stream().mapToInt(Entry::change).sum());
    assertThat(rules.holds(rules.opening("DH1", 2026), book)).isTrue();
  }

  @Test
  void the_entries_are_numbered_from_one_without_a_gap() {
    uphold(1);
    uphold(2);
    reverse(1);

    assertThat(book).extracting(Entry::number).containsExactly(1, 2, 3);
    assertThat(book.get(2).before()).isEqualTo(book.get(1).hash());
    assertThat(head.head()).isEqualTo(book.get(2).hash());
  }

  @Test
  void any_change_of_an_entry_breaks_the_chain() {
    uphold(1);
    uphold(2);
    uphold(3);
    Entry entry = book.get(1);
    Booking b = entry.booking();
    YearMonth later = b.month().plusMonths(1);

    for (Booking forged :
        List.of(
            new Booking(
                Kind.REVERSAL,
                3,
                b.cause(),
                b.reason(),
                b.month(),
                b.bookVersion(),
                b.by(),
                b.at()),
            new Booking(
                b.kind(), 2, b.cause(), b.reason(), b.month(), b.bookVersion(), b.by(), b.at()),
            new Booking(
                b.kind(), 3, reference(9), b.reason(), b.month(), b.bookVersion(), b.by(), b.at()),
            new Booking(
                b.kind(), 3, b.cause(), "breach", b.month(), b.bookVersion(), b.by(), b.at()),
            new Booking(b.kind(), 3, b.cause(), b.reason(), later, b.bookVersion(), b.by(), b.at()),
            new Booking(b.kind(), 3, b.cause(), b.reason(), b.month(), "2027", b.by(), b.at()),
            new Booking(
                b.kind(),
                3,
                b.cause(),
                b.reason(),
                b.month(),
                b.bookVersion(),
                "inspector/m9",
                b.at()),
            new Booking(
                b.kind(),
                3,
                b.cause(),
                b.reason(),
                b.month(),
                b.bookVersion(),
                b.by(),
                monday9()))) {
      assertForged(new Entry(entry.unit(), 2026, 2, forged, entry.before(), entry.hash()));
    }
    assertForged(new Entry("DH2", 2026, 2, b, entry.before(), entry.hash()));
    assertForged(new Entry("DH1", 2027, 2, b, entry.before(), entry.hash()));
    assertForged(new Entry("DH1", 2026, 3, b, entry.before(), entry.hash()));
    assertThat(new Entry("DH1", 2026, 2, b, entry.before(), entry.hash())).isEqualTo(entry);
  }

  private static PointsRules.Cause cause(String complaint) {
    return new PointsRules.Cause(complaint, "inspector/m1");
  }

  private void assertForged(Entry forged) {
    List<Entry> changed = new ArrayList<>(book);
    changed.set(1, forged);

    assertThat(rules.holds(rules.opening("DH1", 2026), changed)).as("%s", forged).isFalse();
  }

  @Test
  void a_missing_or_swapped_or_foreign_entry_breaks_the_chain() {
    uphold(1);
    uphold(2);
    uphold(3);
    PointsBalance opening = rules.opening("DH1", 2026);

    assertThat(rules.holds(opening, book)).isTrue();
    assertThat(rules.holds(opening, List.of(book.get(0), book.get(2)))).isFalse();
    assertThat(rules.holds(opening, List.of(book.get(1), book.get(0), book.get(2)))).isFalse();
    assertThat(rules.holds(opening, book.subList(1, 3))).isFalse();
    assertThat(rules.holds(rules.opening("DH2", 2026), book)).isFalse();
  }

  @Test
  void the_last_entries_cut_off_are_known_by_the_head() {
    uphold(1);
    uphold(2);

    List<Entry> cut = book.subList(0, 1);

    assertThat(rules.holds(rules.opening("DH1", 2026), cut)).isTrue();
    assertThat(cut.getLast().hash()).isNotEqualTo(head.head());
  }

  private void uphold(int number) {
    enter(rules.uphold(head, cause(reference(number)), monday9().plus(Duration.ofMinutes(number))));
  }

  private void reverse(int number) {
    Optional<Entered> back = rules.reverse(head, book, cause(reference(number)), monday9());
    back.ifPresent(this::enter);
  }

  private void enter(Entered entered) {
    book.add(entered.entry());
    head = entered.after();
  }
}
