package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Hours of the day, mostly over midnight, in which nobody of the office or of a unit is reminded.
 *
 * @param to the first moment after them
 * @param lead so long before them is said what cannot wait for their end
 */
public record QuietHours(LocalTime from, LocalTime to, Duration lead) {
  /** Refuses what leaves no hour to speak in, or would leave that to guess. */
  static QuietHours read(Numbers numbers) {
    LocalTime from = numbers.time("quiet.from");
    LocalTime to = numbers.time("quiet.to");
    if (from.equals(to)) {
      throw numbers.wrong("quiet.to", "cannot be: quiet.from and quiet.to are both " + from);
    }
    return new QuietHours(from, to, numbers.duration("quiet.lead"));
  }

  public boolean covers(LocalTime time) {
    return isOverMidnight()
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }

  boolean isOverMidnight() {
    return from.isAfter(to);
  }
}
