package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grades;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.LocalCall;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How the units stand in the office's present year.
 *
 * @param books the rule books by year
 */
public record UnitList(Roster roster, Store store, OfficeTime time, IntFunction<RuleBook> books)
    implements LocalCall {
  /** One unit; of its ratings those counted are neither held back nor taken back. */
  record Row(
      String unit,
      String name,
      String area,
      String category,
      int points,
      long ratings,
      long satisfied,
      long bad,
      long upheld,
      long breaches,
      long counted,
      long heldBack) {}

  @Override
  public WebResponse answer(Asked asked) {
    return WebResponse.json(200, Json.write(rows()));
  }

  private List<Row> rows() {
    int year = time.year();
    Map<String, Integer> points =
        store.pointsBalances(year).stream()
            .collect(Collectors.toMap(PointsBalance::unit, PointsBalance::points));
    Map<String, Counts> counts =
        store.counts(year).stream()
            .collect(Collectors.toMap(MonthOfUnit::unit, MonthOfUnit::counts, Counts::plus));
    RuleBook book = books.apply(year);
    return roster.units().stream()
        .map(
            unit ->
                row(
                    unit,
                    points.getOrDefault(unit.id(), book.points().start()),
                    counts.getOrDefault(unit.id(), Counts.NONE),
                    book.grades()))
        .toList();
  }

  private static Row row(Unit unit, int points, Counts counts, Grades grades) {
    return new Row(
        unit.id(),
        unit.name(),
        unit.area(),
        unit.category(),
        points,
        counts.ratings(),
        counts.satisfied(grades.satisfiedFrom()),
        counts.dissatisfied(grades),
        counts.upheld(),
        counts.breaches(),
        counts.counted(),
        counts.heldBack());
  }
}
