package dev.pingyi.local.console;

import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.points.UnitYear;
import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.MonthOfUnit;
import dev.pingyi.core.roster.Roster;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.Json;
import dev.pingyi.local.web.LocalCall;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/**
 * How the units stand in the office's present year.
 *
 * @param pointsAtStart of a year
 */
public record UnitList(Roster roster, Store store, OfficeTime time, IntUnaryOperator pointsAtStart)
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
      long counted) {}

  @Override
  public WebResponse answer(Asked asked) {
    return WebResponse.json(200, Json.write(rows()));
  }

  private List<Row> rows() {
    int year = time.year();
    Map<String, Integer> points =
        store.unitYears(year).stream().collect(Collectors.toMap(UnitYear::unit, UnitYear::points));
    Map<String, Counts> counts =
        store.counts(year).stream()
            .collect(Collectors.toMap(MonthOfUnit::unit, MonthOfUnit::counts, Counts::plus));
    int start = pointsAtStart.applyAsInt(year);
    return roster.units().stream()
        .map(
            unit ->
                row(
                    unit,
                    points.getOrDefault(unit.id(), start),
                    counts.getOrDefault(unit.id(), Counts.NONE)))
        .toList();
  }

  private static Row row(Unit unit, int points, Counts counts) {
    return new Row(
        unit.id(),
        unit.name(),
        unit.area(),
        unit.category(),
        points,
        counts.ratings(),
        counts.satisfied(),
        counts.dissatisfied(),
        counts.upheld(),
        counts.breaches(),
        counts.counted());
  }
}
