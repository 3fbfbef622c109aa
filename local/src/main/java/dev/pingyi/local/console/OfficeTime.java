package dev.pingyi.local.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Instants as people of the office read them: {@code 2026-11-25T10:00:00+08:00}.
 *
 * <p>They are exact: whoever moves the clock to the instant told has to arrive, not a part of a
 * second before it.
 */
public record OfficeTime(ZoneId zone, InstantSource clock) {
  public String now() {
    return text(clock.instant());
  }

  public String text(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }

  public int year() {
    return clock.instant().atZone(zone).getYear();
  }
}
