package dev.pingyi.core.dialog.staff;

import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.notify.Topic;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a complaint a message is about, so that it shows the date of that and of nothing else.
 */
public final class TopicDuty {
  private static final Set<Topic> OF_APPEAL =
      EnumSet.of(Topic.APPEAL, Topic.APPEAL_REMINDER, Topic.APPEAL_OVERDUE);
  private static final Set<Topic> OF_RECORD =
      EnumSet.of(Topic.ACCOUNTABILITY, Topic.ACCOUNTABILITY_REMINDER, Topic.ACCOUNTABILITY_OVERDUE);

  private TopicDuty() {}

  /** {@link Duty#NOTHING} for what the complaint's state asks for. */
  public static Duty of(Topic topic) {
    if (OF_APPEAL.contains(topic)) {
      return Duty.REVIEW;
    }
    return OF_RECORD.contains(topic) ? Duty.ACCOUNTABILITY : Duty.NOTHING;
  }
}
