package dev.pingyi.core.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.core.city.City;
import dev.pingyi.core.complaint.CallFigures;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.complaint.FirstCall;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.FigureChange.DeniedCall;
import dev.pingyi.core.store.FigureChange.Officer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was counted of the office's own work, step by step, is what the complaints say at last. */
record OfficeFigureLaws(City city) {
  private static final YearMonth FIRST = YearMonth.of(2026, 11);
  private static final int MONTHS = 14;
  private static final int ALL = 10_000;

  void hold(Collection<Complaint> complaints) {
    daysAreWhatBecameOfTheirComplaints(complaints);
    callsAreWhatTheFilesSay(complaints);
    reasonsAreWhatTheFilesSay(complaints);
    deniedCallsAreListed(complaints);
  }

  private void reasonsAreWhatTheFilesSay(Collection<Complaint> complaints) {
    Map<String, Long> expected = new HashMap<>();
    for (Complaint complaint : complaints) {
      String unit = complaint.file().opening().unit();
      complaint
          .file()
          .details()
          .reasons()
          .forEach(code -> expected.merge(unit + "/" + code, 1L, Long::sum));
    }
    Map<String, Long> counted = new HashMap<>();
    city.office().roster().units().stream()
        .map(Unit::id)
        .forEach(
            unit ->
                months()
                    .flatMap(
                        month -> city.store().figures().reasons(unit, month).entrySet().stream())
                    .forEach(
                        each ->
                            counted.merge(unit + "/" + each.getKey(), each.getValue(), Long::sum)));
    assertThat(counted).isEqualTo(expected);
  }

  private void daysAreWhatBecameOfTheirComplaints(Collection<Complaint> complaints) {
    Map<String, DayFigures> expected = new HashMap<>();
    for (Complaint complaint : complaints) {
      Opening opening = complaint.file().opening();
      expected.merge(
          opening.area() + city.office().books().day(opening.at()),
          DayFigures.OPENED.plus(DayFigures.of(complaint)),
          DayFigures::plus);
    }
    Map<String, DayFigures> counted = new HashMap<>();
    LocalDate last = city.office().books().day(city.now());
    for (String area : areas()) {
      city.store()
          .figures()
          .days(area, FIRST.atDay(1), last)
          .forEach((day, figures) -> counted.put(area + day, figures));
    }
    assertThat(counted).isEqualTo(expected);
    // Whatever is over was judged by whoever acted last, or by the clock.
    assertThat(complaints)
        .filteredOn(c -> c instanceof Complaint.Closed)
        .noneMatch(c -> c.file().calls().first() == FirstCall.OWED);
  }

  private void callsAreWhatTheFilesSay(Collection<Complaint> complaints) {
    Map<Officer, CallFigures> expected = new HashMap<>();
    for (Complaint complaint : complaints) {
      Opening opening = complaint.file().opening();
      complaint
          .file()
          .calls()
          .figures()
          .forEach(
              (by, calls) ->
                  expected.merge(
                      new Officer(
                          opening.area(), opening.unit(), by.substring(by.indexOf('/') + 1)),
                      calls,
                      CallFigures::plus));
    }
    Map<Officer, CallFigures> counted =
        each((area, month) -> city.store().figures().calls(area, month).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, CallFigures::plus));
    assertThat(counted).isEqualTo(expected);
    assertThat(each((area, month) -> city.store().figures().calls(area, month).values().stream()))
        .allMatch(calls -> calls.reached() >= 0 && calls.confirmed() >= 0 && calls.denied() >= 0);
  }

  private void deniedCallsAreListed(Collection<Complaint> complaints) {
    assertThat(
            each((area, month) -> city.store().figures().denied(area, month, ALL).stream())
                .map(DeniedCall::reference))
        .containsAll(
            complaints.stream()
                .filter(c -> c.file().calls().isDenied())
                .map(Complaint::reference)
                .toList());
  }

  private <T> Stream<T> each(BiFunction<String, YearMonth, Stream<T>> of) {
    return months().flatMap(month -> areas().stream().flatMap(area -> of.apply(area, month)));
  }

  private static Stream<YearMonth> months() {
    return Stream.iterate(FIRST, month -> month.plusMonths(1)).limit(MONTHS);
  }

  private List<String> areas() {
    return List.copyOf(city.office().roster().areas());
  }
}
