package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.Standing.Mark;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order of the units of one category.
 *
 * <p>Most units are at or near the full points, so the rule for ties decides most places: fewer
 * breaches, fewer upheld complaints, lower upheld rate, higher lower end of the satisfied share's
 * interval, more ratings; who is still equal shares the place (1, 1, 3).
 */
public final class RankingRules {
  /** What is known of a unit at a month's end. */
  public record Figures(String unit, int points, int lost, Counts year, Counts month) {}

  /** Where a unit stands in its category; 0 is without a place. */
  private record Place(int number, boolean joint, boolean interview) {
    private static final Place NONE = new Place(0, false, false);
  }

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
    List<Figures> ranked = units.stream().filter(this::isRanked).sorted(order()).toList();
    List<Figures> few =
        units.stream()
            .filter(u -> !isRanked(u))
            .sorted(
                Comparator.comparingInt(Figures::points).reversed().thenComparing(Figures::unit))
            .toList();
    List<Standing> standings = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      standings.add(standing(ranked.get(i), place(ranked, i), before, share));
    }
    few.forEach(u -> standings.add(standing(u, Place.NONE, before, share)));
    return standings;
  }

  private Place place(List<Figures> ranked, int i) {
    Figures unit = ranked.get(i);
    Comparator<Figures> merit = merit();
    int first = i;
    while (first > 0 && merit.compare(ranked.get(first - 1), unit) == 0) {
      first--;
    }
    int end = i + 1;
    while (end < ranked.size() && merit.compare(unit, ranked.get(end)) == 0) {
      end++;
    }
    // Equal units are treated alike: all of a joint place that reaches into the last ones.
    boolean last = ranked.size() - end < book.ranking().interviewLast();
    boolean interview = last && unit.points() < book.points().start();
    return new Place(first + 1, end - first > 1, interview);
  }

  private Standing standing(Figures unit, Place place, Map<String, Integer> before, double share) {
    Counts year = unit.year();
    double[] interval = wilson(year);
    return new Standing(
        unit.unit(),
        place.number(),
        place.joint(),
        before.getOrDefault(unit.unit(), 0),
        unit.points(),
        unit.lost(),
        year,
        unit.month(),
        interval[0],
        interval[1],
        mark(year, share),
        place.interview());
  }

  private Comparator<Figures> order() {
    return merit().thenComparing(Figures::unit);
  }

  private Comparator<Figures> merit() {
    return Comparator.<Figures>comparingInt(Figures::points)
        .reversed()
        .thenComparingLong(u -> u.year().breaches())
        .thenComparingLong(u -> u.year().upheld())
        .thenComparingDouble(RankingRules::upheldRate)
        .thenComparing(u -> wilson(u.year())[0], Comparator.reverseOrder())
        .thenComparing(u -> u.year().counted(), Comparator.reverseOrder());
  }

  private boolean isRanked(Figures unit) {
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

  private static double upheldRate(Figures unit) {
    return (double) unit.year().upheld() / unit.year().counted();
  }

  private long satisfied(Counts counts) {
    return counts.satisfied(book.grades().satisfiedFrom());
  }

  private double share(List<Figures> units) {
    Counts all = units.stream().map(Figures::year).reduce(Counts.NONE, Counts::plus);
    return all.counted() == 0 ? 1 : (double) satisfied(all) / all.counted();
  }
}
