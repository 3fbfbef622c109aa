package dev.pingyi.server.desk;

import dev.pingyi.core.action.NumberInSight;
import java.util.List;
import java.util.Map;

/** The numbers to call, while the look at them lasts: mostly one. */
final class CallNumber {
  private CallNumber() {}

  static List<Map<String, Object>> of(DeskVisit visit, CaseReading reading) {
    return new NumberInSight(visit.office())
        .of(reading.complaint(), visit.posts(), visit.now()).stream()
            .map(
                number ->
                    Map.<String, Object>of(
                        "shown", number, "href", "tel:" + number.replaceAll("[^0-9+]", "")))
            .toList();
  }
}
