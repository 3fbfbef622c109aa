package dev.pingyi.core.ranking;

import dev.pingyi.core.ranking.Notice.Table;
import dev.pingyi.core.rulebook.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a unit would stand instead.
 *
 * @param now as it stands
 * @param then as it would
 */
public record Movement(String unit, Spot now, Spot then) {
  /**
   * Where a unit stands.
   *
   * @param place 0 without one
   * @param end whether the year's list would name it
   */
  public record Spot(int place, int points, End end) {}

  /** What the year's list names a unit as. */
  public enum End {
    BEST,
    WORST,
    NEITHER
  }

  /**
   * The units of a category whose place, points or end would be another, the best of then first.
   */
  public static List<Movement> between(Table now, RuleBook by, Table then, RuleBook draft) {
    Map<String, Spot> before = spots(now, by);
    List<Movement> moved = new ArrayList<>();
    spots(then, draft)
        .forEach(
            (unit, spot) -> {
              Spot old = before.getOrDefault(unit, new Spot(0, spot.points(), End.NEITHER));
              if (!old.equals(spot)) {
                moved.add(new Movement(unit, old, spot));
              }
            });
    return moved;
  }

  /** Where each stands. */
  public static Map<String, Spot> spots(Table table, RuleBook book) {
    YearRules rules = new YearRules(book);
    Set<Standing> best = Set.copyOf(rules.best(table));
    Set<Standing> worst = Set.copyOf(rules.worst(table));
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (Standing unit : table.standings()) {
      End end = best.contains(unit) ? End.BEST : worst.contains(unit) ? End.WORST : End.NEITHER;
      spots.put(unit.unit(), new Spot(unit.place(), unit.points(), end));
    }
    return spots;
  }
}
