package dev.pingyi.local.run;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When the months are announced.
 *
 * @param ofMonth the instant in a month at which the one before it is announced
 */
public record AnnouncementSchedule(ZoneId zone, Function<YearMonth, Instant> ofMonth) {
  /** The first after {@code after}, if there is one up to {@code until}. */
  Optional<Instant> first(Instant after, Instant until) {
    YearMonth month = YearMonth.from(after.atZone(zone));
    return Stream.of(month, month.plusMonths(1))
        .map(ofMonth)
        .filter(at -> at.isAfter(after) && !at.isAfter(until))
        .findFirst();
  }
}
