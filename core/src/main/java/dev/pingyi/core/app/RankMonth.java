package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.RankingRules;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Ranks the units of each category as things stand in a month, be it not over. Places come from the
 * year's points at the month's end and from the year's ratings so far; the month's own figures
 * stand beside them.
 */
final class RankMonth {
  /**
   * What a month comes to.
   *
   * @param own the month's counts by unit, those of the office among them
   */
  record Ranked(List<Notice.Table> tables, BooksOfMonth books, Map<String, Counts> own) {}

  private final Office office;
  private final RuleBooks rules;
  private final UnaryOperator<PointsBook> reckoned;

  /** By the rules in force, from the points as they are kept. */
  RankMonth(Office office) {
    this(office, office.books(), UnaryOperator.identity());
  }

  /**
   * By other rules.
   *
   * @param reckoned what they make of a book
   */
  RankMonth(Office office, RuleBooks rules, UnaryOperator<PointsBook> reckoned) {
    this.office = office;
    this.rules = rules;
    this.reckoned = reckoned;
  }

  /** Nothing is written. */
  Ranked run(YearMonth month) {
    RuleBook book = rules.ofYear(month.getYear());
    BooksOfMonth books = new BooksOfMonth(office, month);
    Map<String, Counts> year = new HashMap<>();
    Map<String, Counts> own = new HashMap<>();
    for (MonthOfUnit counts : office.store().counts(month.getYear())) {
      if (!counts.month().isAfter(month)) {
        year.merge(counts.unit(), counts.counts(), Counts::plus);
      }
      if (counts.month().equals(month)) {
        own.merge(counts.unit(), counts.counts(), Counts::plus);
      }
    }
    Map<String, Integer> before = before(month);
    List<Notice.Table> tables =
        book.ranking().categories().stream()
            .map(
                category ->
                    new Notice.Table(
                        category,
                        new RankingRules(book)
                            .rank(figures(category, month, books, year, own), before)))
            .filter(table -> !table.standings().isEmpty())
            .toList();
    return new Ranked(tables, books, own);
  }

  private List<Figures> figures(
      String category,
      YearMonth month,
      BooksOfMonth books,
      Map<String, Counts> year,
      Map<String, Counts> own) {
    return office.roster().units().stream()
        .filter(unit -> unit.category().equals(category))
        .map(
            unit ->
                figures(
                    reckoned.apply(books.of(unit.id())),
                    month,
                    year.getOrDefault(unit.id(), Counts.NONE),
                    own.getOrDefault(unit.id(), Counts.NONE)))
        .toList();
  }

  private static Figures figures(PointsBook book, YearMonth month, Counts year, Counts own) {
    int lost = -book.of(month).stream().mapToInt(Entry::change).sum();
    return new Figures(book.opening().unit(), book.points(), lost, year, own);
  }

  /** The places of the notice before, of all units; a new year begins without any. */
  private Map<String, Integer> before(YearMonth month) {
    if (month.getMonthValue() == 1) {
      return Map.of();
    }
    return office.store().notice(month.minusMonths(1)).stream()
        .flatMap(n -> n.tables().stream())
        .flatMap(t -> t.standings().stream())
        .collect(Collectors.toMap(Standing::unit, Standing::place));
  }
}
