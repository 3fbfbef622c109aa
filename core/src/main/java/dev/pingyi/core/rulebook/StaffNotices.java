package dev.pingyi.core.rulebook;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When and how often people of the office or of a unit are told what the clock says: never in the
 * quiet hours, which mostly lie over midnight. What somebody has just done is told at any hour and
 * counts for nothing: {@code Topic.Telling}.
 *
 * @param quietTo the first moment after them
 * @param quietLead so long before them is said what cannot wait for their end
 * @param digestAbove more than so many such messages to one person in an hour become one, which
 *     names so many of what is most urgent
 * @param supervisorPerDay a supervisor gets at most so many such messages on a day
 * @param tickGap supervisors are told of a longer time without a tick
 * @param absenceDays nobody is away longer without somebody thinking of it again
 * @param pageLink a link that brings a member's page to another device is good for so long
 */
public record StaffNotices(
    LocalTime quietFrom,
    LocalTime quietTo,
    Duration quietLead,
    int digestAbove,
    int supervisorPerDay,
    Duration tickGap,
    int absenceDays,
    Duration pageLink) {
  /** Of more nobody sees at a glance what is urgent. */
  private static final int DIGEST_MOST = 10;

  /** Refuses what leaves no hour to speak in, or would leave that to guess. */
  static StaffNotices read(Numbers numbers) {
    LocalTime from = numbers.time("quiet.from");
    LocalTime to = numbers.time("quiet.to");
    if (from.equals(to)) {
      throw numbers.wrong("quiet.to", "cannot be: quiet.from and quiet.to are both " + from);
    }
    return new StaffNotices(
        from,
        to,
        numbers.duration("quiet.lead"),
        numbers.count("digest.above", 1, DIGEST_MOST),
        numbers.count("digest.supervisorPerDay", 1, Integer.MAX_VALUE),
        numbers.duration("tick.gap"),
        numbers.count("absence.days", 1, Integer.MAX_VALUE),
        numbers.duration("page.link"));
  }

  /** Whether a time of the day is quiet. */
  public boolean isQuiet(LocalTime time) {
    return isOverMidnight()
        ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
        : !time.isBefore(quietFrom) && time.isBefore(quietTo);
  }

  boolean isOverMidnight() {
    return quietFrom.isAfter(quietTo);
  }
}
