package dev.pingyi.core.points;

import static dev.pingyi.core.Fixtures.reference;

import dev.pingyi.core.Fixtures;
import dev.pingyi.core.points.PointsRules.Cause;
import dev.pingyi.core.points.PointsRules.Entered;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit's year in which complaints are upheld and verdicts fall. */
final class UnitYear {
  final PointsRules rules;
  private final String unit;
  private final int year;
  private final List<Entry> entries = new ArrayList<>();

  UnitYear(RuleBooks books, String unit, int year) {
    this.rules = new PointsRules(books, Fixtures.keys());
    this.unit = unit;
    this.year = year;
  }

  static UnitYear of2026() {
    return new UnitYear(RuleBooks.shipped(List.of()), "DH1", 2026);
  }

  PointsBook book() {
    return rules.book(unit, year, entries);
  }

  PointsBook with(List<Entry> others) {
    return rules.book(unit, year, others);
  }

  int points() {
    return book().points();
  }

  Entered uphold(int number, Instant now) {
    return enter(rules.uphold(book(), cause(number), now));
  }

  Entered breach(int number, Instant now) {
    return enter(rules.breach(book(), cause(number), now));
  }

  Optional<Entered> reverse(int number, Instant now) {
    Cause cause = new Cause(reference(number), "supervisor/m2");
    return rules.reverse(book(), cause, now).map(this::enter);
  }

  private Entered enter(Entered entered) {
    entries.add(entered.entry());
    return entered;
  }

  private static Cause cause(int number) {
    return new Cause(reference(number), "inspector/m1");
  }
}
