package dev.pingyi.core.points;

import static dev.pingyi.core.Fixtures.monday9;
import static dev.pingyi.core.Fixtures.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.points.Entry.Booking;
import dev.pingyi.core.points.Entry.Effect;
import dev.pingyi.core.points.Entry.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes an entry, takes one out or puts one in is found out by the chain. */
class PointsChainTest {
  private final UnitYear year = UnitYear.of2026();

  @BeforeEach
  void three_upheld_complaints() {
    for (int number = 1; number <= 3; number++) {
      year.uphold(number, monday9().plus(Duration.ofMinutes(number)));
    }
  }

  @Test
  void the_entries_are_numbered_from_one_without_a_gap() {
    Entry reversal = year.reverse(1, monday9()).orElseThrow().entry();

    assertThat(year.book().entries()).extracting(Entry::number).containsExactly(1, 2, 3, 4);
    assertThat(reversal.before()).isEqualTo(year.book().entry(3).hash());
    assertThat(year.book().head()).isEqualTo(reversal.hash());
    assertThat(year.rules.holds(year.book())).isTrue();
  }

  @Test
  void any_change_of_a_booking_breaks_the_chain() {
    Booking b = year.book().entry(2).booking();
    String version = b.bookVersion();
    Instant at = b.at();
    YearMonth later = b.month().plusMonths(1);

    for (Booking forged :
        List.of(
            new Booking(Kind.REVERSAL, 3, b.cause(), "upheld", 1, b.month(), version, b.by(), at),
            new Booking(b.kind(), 2, b.cause(), "upheld", 0, b.month(), version, b.by(), at),
            new Booking(b.kind(), 3, reference(9), "upheld", 0, b.month(), version, b.by(), at),
            new Booking(b.kind(), 3, b.cause(), "breach", 0, b.month(), version, b.by(), at),
            new Booking(b.kind(), 3, b.cause(), "upheld", 0, later, version, b.by(), at),
            new Booking(b.kind(), 3, b.cause(), "upheld", 0, b.month(), "2027", b.by(), at),
            new Booking(b.kind(), 3, b.cause(), "upheld", 0, b.month(), version, "operator", at),
            new Booking(
                b.kind(), 3, b.cause(), "upheld", 0, b.month(), version, "inspector/m9", at),
            new Booking(
                b.kind(), 3, b.cause(), "upheld", 0, b.month(), version, b.by(), monday9()))) {
      assertForged(with(forged));
    }
    assertThat(with(b)).isEqualTo(year.book().entry(2));
  }

  @Test
  void any_other_change_of_an_entry_breaks_the_chain() {
    Entry e = year.book().entry(2);
    Booking b = e.booking();

    for (Entry forged :
        List.of(
            new Entry("DH2", 2026, 2, b, e.effect(), e.seal(), e.before(), e.hash()),
            new Entry("DH1", 2027, 2, b, e.effect(), e.seal(), e.before(), e.hash()),
            new Entry("DH1", 2026, 3, b, e.effect(), e.seal(), e.before(), e.hash()),
            new Entry("DH1", 2026, 2, b, new Effect(-2, 94), e.seal(), e.before(), e.hash()),
            new Entry("DH1", 2026, 2, b, new Effect(-3, 95), e.seal(), e.before(), e.hash()),
            new Entry("DH1", 2026, 2, b, e.effect(), "another", e.before(), e.hash()))) {
      assertForged(forged);
    }
  }

  @Test
  void a_missing_or_swapped_or_foreign_entry_breaks_the_chain() {
    List<Entry> all = year.book().entries();

    assertThat(holds(all)).isTrue();
    assertThat(holds(List.of(all.get(0), all.get(2)))).isFalse();
    assertThat(holds(List.of(all.get(1), all.get(0), all.get(2)))).isFalse();
    assertThat(holds(all.subList(1, 3))).isFalse();
    assertThat(year.rules.holds(year.rules.book("DH2", 2026, all))).isFalse();
  }

  @Test
  void the_last_entries_cut_off_are_known_by_the_head() {
    List<Entry> cut = year.book().entries().subList(0, 2);

    assertThat(holds(cut)).isTrue();
    assertThat(cut.getLast().hash()).isNotEqualTo(year.book().head());
  }

  private Entry with(Booking booking) {
    Entry e = year.book().entry(2);
    return new Entry("DH1", 2026, 2, booking, e.effect(), e.seal(), e.before(), e.hash());
  }

  private void assertForged(Entry forged) {
    List<Entry> changed = new ArrayList<>(year.book().entries());
    changed.set(1, forged);

    assertThat(holds(changed)).as("%s", forged).isFalse();
  }

  private boolean holds(List<Entry> entries) {
    return year.rules.holds(year.with(entries));
  }
}
