package dev.pingyi.server.desk;

import dev.pingyi.core.desk.NumberInSight;
import java.util.Map;
import java.util.Optional;

/** The number to call, while the look at it lasts. */
final class CallNumber {
  private CallNumber() {}

  static Optional<Map<String, Object>> of(DeskVisit visit, CaseReading reading) {
    return new NumberInSight(visit.office())
        .of(reading.complaint(), visit.posts(), visit.now())
        .map(number -> Map.of("shown", number, "href", "tel:" + number.replaceAll("[^0-9+]", "")));
  }
}
