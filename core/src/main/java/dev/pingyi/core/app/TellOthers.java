package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.Agenda;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is told instead of somebody who has left. */
public final class TellOthers {
  private final Office office;

  public TellOthers(Office office) {
    this.office = office;
  }

  /**
   * The member can no longer be reached: who else has to be told? Asked after the member has left.
   * Colleagues on the same post were told when the member was.
   */
  public List<Notification> of(Notification notification) {
    NotificationList to = new NotificationList(office, notification.id(), notification.at());
    if (notification.topic() == Topic.DIGEST) {
      return Agenda.read(notification.subject()).stream()
          .flatMap(one -> of(single(notification, one)).stream())
          .toList();
    }
    if (notification.topic() == Topic.ACCOUNTABILITY_REMINDER) {
      // Until it is overdue only whoever decided was told.
      to.recorders(notification.topic(), notification.subject());
    } else if (wasAlone(notification)) {
      areaOf(notification.subject())
          .ifPresent(area -> instead(to, roleOf(notification), area, notification));
    } else if (notification.to() instanceof Recipient.Staff staff
        && office.store().members(staff.postKey()).isEmpty()) {
      Role role = Post.roleOf(staff.postKey());
      if (role == Role.SUPERVISOR && SystemicIssue.isReference(notification.subject())) {
        to.owners(notification.topic(), notification.subject());
        return to.notifications();
      }
      areaOf(notification.subject()).ifPresent(area -> instead(to, role, area, notification));
    }
    return to.notifications();
  }

  /** Whoever has it in hand is told without the colleagues. */
  private boolean wasAlone(Notification notification) {
    return notification.topic() == Topic.REMINDER
        && notification.to() instanceof Recipient.Staff staff
        && office
            .store()
            .complaint(notification.subject())
            .filter(c -> c.file().holder().is(staff.member()) || hasEnded(c, notification.at()))
            .isPresent();
  }

  /** What was in hand when it was told went back to the post since, with whoever had it. */
  private static boolean hasEnded(Complaint complaint, Instant told) {
    return complaint
        .file()
        .history()
        .last(Action.CLAIM, Action.GIVE_BACK, Action.PASS_ON)
        .filter(e -> e.action() == Action.GIVE_BACK && e.by().equals(Stamp.CLOCK))
        .filter(e -> !e.at().isBefore(told))
        .isPresent();
  }

  private static Role roleOf(Notification notification) {
    return notification.to() instanceof Recipient.Staff staff
        ? Post.roleOf(staff.postKey())
        : Role.SUPERVISOR;
  }

  private static Notification single(Notification digest, Agenda.Waiting one) {
    String id = digest.id() + "/" + one.subject() + "/" + one.topic();
    Recipient to = new Recipient.Staff(one.member(), one.post());
    return new Notification(id, to, one.topic(), one.subject(), 0, digest.at(), Instant.EPOCH);
  }

  private Optional<String> areaOf(String reference) {
    if (Breach.isReference(reference)) {
      return office.store().breaches().breach(reference).map(Breach::area);
    }
    if (SystemicIssue.isReference(reference)) {
      return office.store().systemic().issue(reference).map(SystemicIssue::area);
    }
    return Flag.isReference(reference)
        ? office.store().flags().flag(reference).map(Flag::area)
        : office.store().complaint(reference).map(c -> c.file().opening().area());
  }

  /** What a head was to be told, the supervisor is told as work that nobody takes. */
  private static void instead(NotificationList to, Role role, String area, Notification of) {
    boolean head = role == Role.HEAD;
    Topic topic = head ? Topic.NOBODY : of.topic();
    to.staff(head ? Role.SUPERVISOR : role, area, topic, of.subject());
  }
}
