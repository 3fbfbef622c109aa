package dev.pingyi.server.desk;

import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How much time is left, as a bar, a colour and in words; a head of a unit reads days only. */
final class Urgency {
  private static final Duration HOURS = Duration.ofHours(24);
  private static final Duration DAYS = Duration.ofDays(7);
  private static final int WHOLE = 100;
  private static final int SOON = 25;

  private Urgency() {}

  /**
   * The values for the template {@code urgency}.
   *
   * @param days whether it is said in days
   */
  static Map<String, Object> of(DeskVisit visit, Duty duty, Instant dueAt, boolean days) {
    Duration left = Duration.between(visit.now(), dueAt);
    boolean late = !left.isPositive();
    long share = share(duty, left);
    String tone = late ? "late" : share <= SOON ? "soon" : "calm";
    return Map.of(
        "tone",
        tone,
        "width",
        String.valueOf(late ? WHOLE : Math.max(2, share)),
        "left",
        days ? day(visit, dueAt, late) : time(visit, left, late),
        "until",
        days ? "" : until(visit, duty, dueAt),
        "duty",
        Labels.of(duty, visit.language()));
  }

  private static long share(Duty duty, Duration left) {
    Duration all = duty.isInWorkingDays() ? DAYS : HOURS;
    return Math.clamp(left.toMinutes() * WHOLE / all.toMinutes(), 0, WHOLE);
  }

  private static String time(DeskVisit visit, Duration left, boolean late) {
    return visit.say(late ? DeskPhrase.LATE : DeskPhrase.LEFT, visit.names().of(left));
  }

  private static String day(DeskVisit visit, Instant dueAt, boolean late) {
    Object day = visit.office().books().lastDay(dueAt);
    return visit.say(late ? DeskPhrase.DAY_OVER : DeskPhrase.BY_DAY, day);
  }

  /** What is counted in days ends with one. */
  private static String until(DeskVisit visit, Duty duty, Instant dueAt) {
    return duty.isInWorkingDays()
        ? visit.say(DeskPhrase.BY_DAY, visit.office().books().lastDay(dueAt))
        : visit.say(
            DeskPhrase.BY, DisplayNames.minute(dueAt.atZone(visit.office().books().zone())));
  }
}
