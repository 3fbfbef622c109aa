package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.points.PointsBook;
import dev.pingyi.core.points.PointsRules;
import dev.pingyi.core.points.Rescoring;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.RankingRules;
import dev.pingyi.core.ranking.RankingRules.Figures;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.rulebook.RuleBooks;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the units of a month from what is kept, under the rules in force or under others: what if.
 * Nothing is written. Of the ratings themselves nothing changes: which grades counted, and what was
 * decided of a complaint, is as it was.
 */
public final class RankAnew {
  private final Office office;

  public RankAnew(Office office) {
    this.office = office;
  }

  /** The tables at a month's end, or up to now in a month that is not over. */
  public List<Notice.Table> under(RuleBooks rules, YearMonth month) {
    RuleBook book = rules.ofYear(month.getYear());
    Rescoring rescoring = new Rescoring(new PointsRules(rules, office.keys()));
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
    RankingRules order = new RankingRules(book);
    return book.ranking().categories().stream()
        .map(
            category ->
                new Notice.Table(
                    category,
                    order.rank(
                        office.roster().units().stream()
                            .filter(unit -> unit.category().equals(category))
                            .map(unit -> of(rescoring.of(books.of(unit.id())), month, year, own))
                            .toList(),
                        Map.of())))
        .filter(table -> !table.standings().isEmpty())
        .toList();
  }

  private static Figures of(
      PointsBook book, YearMonth month, Map<String, Counts> year, Map<String, Counts> own) {
    String unit = book.opening().unit();
    int lost = -book.of(month).stream().mapToInt(Entry::change).sum();
    return new Figures(
        unit,
        book.points(),
        lost,
        year.getOrDefault(unit, Counts.NONE),
        own.getOrDefault(unit, Counts.NONE));
  }
}
