package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.DayFigures;
import dev.pingyi.core.desk.Supervision.Week;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A week's calls as three lines, drawn on the server, and the same as a table beside it: the lines
 * show the way, the table says the numbers to whoever does not see them.
 */
record WeekCurve(DeskVisit visit) {
  private static final int LEFT = 30;
  private static final int TOP = 10;
  private static final int STEP = 95;
  private static final int HEIGHT = 150;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  Map<String, Object> values(Week week) {
    List<Map.Entry<LocalDate, DayFigures>> days = List.copyOf(week.days().entrySet());
    long top = Math.max(1, days.stream().mapToLong(day -> day.getValue().opened()).max().orElse(1));
    Map<String, Object> values = new HashMap<>();
    values.put("opened", line(days, top, DayFigures::opened));
    values.put("called", line(days, top, DayFigures::called));
    values.put("missed", line(days, top, DayFigures::late));
    values.put("top", top);
    values.put("labels", labels(days));
    values.put(
        "days",
        days.stream()
            .map(
                day ->
                    Map.of(
                        "day", day.getKey().format(DAY),
                        "opened", day.getValue().opened(),
                        "called", day.getValue().called(),
                        "missed", day.getValue().late(),
                        "other", day.getValue().notNeeded(),
                        "owed", day.getValue().owed()))
            .toList());
    values.put(
        "hidden",
        week.hidden().isEmpty()
            ? ""
            : visit.say(
                OverviewPhrase.OVERVIEW_WEEK_HIDDEN,
                week.hidden().stream().collect(Collectors.joining(visit.say(DeskPhrase.POSTS)))));
    return values;
  }

  private static String line(
      List<Map.Entry<LocalDate, DayFigures>> days, long top, ToLongFunction<DayFigures> figure) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      long height = Math.max(0, figure.applyAsLong(days.get(i).getValue())) * HEIGHT / top;
      points.add((LEFT + i * STEP) + "," + (TOP + HEIGHT - height));
    }
    return String.join(" ", points);
  }

  private static List<Map<String, Object>> labels(List<Map.Entry<LocalDate, DayFigures>> days) {
    List<Map<String, Object>> labels = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      labels.add(Map.of("x", LEFT + i * STEP, "day", days.get(i).getKey().format(DAY)));
    }
    return labels;
  }
}
