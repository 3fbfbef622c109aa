package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The order of the units of one category.
 *
 * <p>Each {@link Criterion} decides between those who are equal in the one before; who is equal in
 * all shares the place (1, 1, 3).
 */
public final class RankingRules {
  /** What is known of a unit at a month's end. */
  public record Figures(String unit, int points, int lost, Counts year, Counts month) {}

  private final RuleBook book;

  public RankingRules(RuleBook book) {
    this.book = book;
  }

  /**
   * Ranks the units of one category, best first, those with too few ratings last.
   *
   * @param before places in the notice before, by unit
   */
  public List<Standing> rank(List<Figures> units, Map<String, Integer> before) {
    double share = share(units);
    List<Standing> all = units.stream().map(unit -> unplaced(unit, before, share)).toList();
    List<Standing> ranked =
        all.stream()
            .filter(this::isRanked)
            .sorted(Criterion.merit().thenComparing(Standing::unit))
            .toList();
    Stream<Standing> few =
        all.stream()
            .filter(unit -> !isRanked(unit))
            .sorted(
                Comparator.comparingInt(Standing::points).reversed().thenComparing(Standing::unit));
    return Stream.concat(placed(ranked).stream(), few).toList();
  }

  private List<Standing> placed(List<Standing> ranked) {
    Comparator<Standing> merit = Criterion.merit();
    List<Standing> placed = new ArrayList<>();
    int first = 0;
    for (int end = 1; end <= ranked.size(); end++) {
      if (end == ranked.size() || merit.compare(ranked.get(first), ranked.get(end)) != 0) {
        // Equal units are treated alike: all of a joint place that reaches into the last ones.
        boolean last = ranked.size() - end < book.ranking().interviewLast();
        for (Standing unit : ranked.subList(first, end)) {
          boolean interview = last && unit.points() < book.points().start();
          placed.add(unit.at(first + 1, end - first > 1, interview));
        }
        first = end;
      }
    }
    return placed;
  }

  /** What is known of a unit before its place is. */
  private Standing unplaced(Figures unit, Map<String, Integer> before, double share) {
    Counts year = unit.year();
    double[] interval = wilson(year);
    return new Standing(
        unit.unit(),
        0,
        false,
        before.getOrDefault(unit.unit(), 0),
        unit.points(),
        unit.lost(),
        year,
        unit.month(),
        interval[0],
        interval[1],
        mark(year, share),
        false);
  }

  private boolean isRanked(Standing unit) {
    return unit.year().counted() >= book.ranking().unrankedUnder();
  }

  private Mark mark(Counts year, double share) {
    if (year.counted() == 0) {
      return Mark.NONE;
    }
    double chance = 100 * Shares.atMost(satisfied(year), year.counted(), share);
    if (chance <= book.ranking().alarmPercent()) {
      return Mark.ALARM;
    }
    return chance <= book.ranking().alertPercent() ? Mark.ALERT : Mark.NONE;
  }

  private double[] wilson(Counts year) {
    return Shares.wilson(satisfied(year), year.counted(), book.ranking().wilsonZ());
  }

  private long satisfied(Counts counts) {
    return counts.satisfied(book.grades().satisfiedFrom());
  }

  private double share(List<Figures> units) {
    Counts all = units.stream().map(Figures::year).reduce(Counts.NONE, Counts::plus);
    return all.counted() == 0 ? 1 : (double) satisfied(all) / all.counted();
  }
}
