package dev.pingyi.server.store;

import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.store.FigureChange;
import dev.pingyi.core.store.FigureChange.CountCalls;
import dev.pingyi.core.store.FigureChange.CountDay;
import dev.pingyi.core.store.FigureChange.CountReasons;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import dev.pingyi.core.store.FigureChange.ListDenied;
import dev.pingyi.core.store.FigureChange.Officer;
import dev.pingyi.core.store.FigureStore;
import dev.pingyi.events.Json;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is counted of the office's own work: an item for each day of an area and one for each month,
 * unit and officer, and for each month of a unit's reasons, added to and never replaced, and one in
 * a list for each complaint of which a call is denied. What is asked for together lies together, by
 * area or unit, so that each question is one query, and no two areas do.
 */
record FigureRecords(Table table) implements FigureStore {
  private static final String DAYS = "days";
  private static final String CALLS = "calls";
  private static final String REASONS = "reasons";
  private static final String DENIED = "denied";

  /** Items that take the figures while others write to the first one. */
  private static final Lanes SPARES = new Lanes(4);

  private static final int PARTS = 1 + SPARES.number();

  @Override
  public Map<LocalDate, DayFigures> days(String area, LocalDate from, LocalDate to) {
    int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
    Range range =
        Range.all(partition(DAYS, area), "").after(from.toString()).most(days * PARTS).lagging();
    Map<LocalDate, DayFigures> figures = new TreeMap<>();
    for (Item item : table.query(range)) {
      LocalDate day = LocalDate.parse(whole(item));
      if (!day.isAfter(to)) {
        figures.merge(day, dayFigures(item.numbers()), DayFigures::plus);
      }
    }
    return figures;
  }

  @Override
  public Map<Officer, CallFigures> calls(String area, YearMonth month) {
    Map<Officer, CallFigures> figures = new LinkedHashMap<>();
    for (Item item : table.query(Range.all(partition(CALLS, area), month + "/").lagging())) {
      String[] parts = whole(item).split("/", 3);
      Officer officer = new Officer(area, parts[1], parts[2]);
      figures.merge(officer, callFigures(item.numbers()), CallFigures::plus);
    }
    return figures;
  }

  @Override
  public Map<Integer, Long> reasons(String unit, YearMonth month) {
    Map<Integer, Long> sums = new TreeMap<>();
    table
        .query(Range.all(partition(REASONS, unit), month + ":").lagging())
        .forEach(
            item ->
                item.numbers()
                    .forEach((code, times) -> sums.merge(Integer.valueOf(code), times, Long::sum)));
    sums.values().removeIf(times -> times == 0);
    return sums;
  }

  @Override
  public List<DeniedCall> denied(String area, YearMonth month, int most) {
    Range range = Range.all(partition(DENIED, area), month + "/").most(most).lagging();
    return table.query(range, DeniedCall.class);
  }

  static Write write(FigureChange change) {
    return switch (change) {
      case CountDay(var area, var day, var figures, var spread) ->
          add(DAYS, area, day.toString(), numbers(figures), spread);
      case CountCalls(var month, var officer, var figures, var spread) ->
          add(
              CALLS,
              officer.area(),
              month + "/" + officer.unit() + "/" + officer.member(),
              numbers(figures),
              spread);
      case CountReasons(var unit, var month, var reasons, var spread) ->
          add(REASONS, unit, month.toString(), byName(reasons), spread);
      case ListDenied(var month, var call, var denied) -> {
        Key key = new Key(partition(DENIED, call.area()), month + "/" + call.reference());
        yield denied
            ? new Write.Set(Item.of(key, DENIED, Json.write(call)))
            : new Write.Delete(key, false);
      }
    };
  }

  private static Write.Add add(
      String kind, String area, String what, Map<String, Long> numbers, String spread) {
    String pk = partition(kind, area);
    return new Write.Add(key(pk, what, 0), kind, numbers, key(pk, what, 1 + SPARES.of(spread)));
  }

  private static Key key(String pk, String what, int part) {
    return new Key(pk, what + ":" + part);
  }

  private static String partition(String kind, String area) {
    return kind + ":" + area;
  }

  /** What it is a part of. */
  private static String whole(Item item) {
    return item.key().sk().substring(0, item.key().sk().lastIndexOf(':'));
  }

  private static Map<String, Long> numbers(DayFigures f) {
    DayFigures.Course course = f.course();
    return changed(
        Map.of(
            "opened", f.opened(),
            "called", f.called(),
            "late", f.late(),
            "other", f.notNeeded(),
            "settled", course.settled(),
            "assigned", course.assigned(),
            "referred", course.referred(),
            "contacted", course.contacted(),
            "minutes", course.minutes()));
  }

  private static DayFigures dayFigures(Map<String, Long> n) {
    DayFigures.Course course =
        new DayFigures.Course(
            of(n, "settled"),
            of(n, "assigned"),
            of(n, "referred"),
            of(n, "contacted"),
            of(n, "minutes"));
    return new DayFigures(of(n, "opened"), of(n, "called"), of(n, "late"), of(n, "other"), course);
  }

  private static Map<String, Long> byName(Map<Integer, Long> reasons) {
    return reasons.entrySet().stream()
        .collect(Collectors.toMap(each -> String.valueOf(each.getKey()), Map.Entry::getValue));
  }

  private static Map<String, Long> numbers(CallFigures f) {
    return changed(
        Map.of("reached", f.reached(), "confirmed", f.confirmed(), "denied", f.denied()));
  }

  private static CallFigures callFigures(Map<String, Long> n) {
    return new CallFigures(of(n, "reached"), of(n, "confirmed"), of(n, "denied"));
  }

  private static Map<String, Long> changed(Map<String, Long> numbers) {
    return numbers.entrySet().stream()
        .filter(each -> each.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long of(Map<String, Long> numbers, String name) {
    return numbers.getOrDefault(name, 0L);
  }
}
