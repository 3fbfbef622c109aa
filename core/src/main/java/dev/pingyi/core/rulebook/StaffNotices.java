package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When the office's own people are spoken to.
 *
 * @param quiet in these hours nobody of them is reminded
 */
public record StaffNotices(Quiet quiet) {
  /**
   * Hours of the day, mostly over midnight.
   *
   * @param to the first moment after them
   * @param lead so long before them is said what cannot wait for their end
   */
  public record Quiet(LocalTime from, LocalTime to, Duration lead) {
    /** Refuses what leaves no hour to speak in, or would leave that to guess. */
    public Quiet {
      if (from.equals(to)) {
        throw new IllegalArgumentException("quiet.from and quiet.to are both " + from);
      }
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

  static StaffNotices read(Numbers numbers) {
    LocalTime from = numbers.value("quiet.from", LocalTime::parse);
    Duration lead = numbers.duration("quiet.lead");
    return new StaffNotices(
        numbers.value("quiet.to", to -> new Quiet(from, LocalTime.parse(to), lead)));
  }
}
