package dev.pingyi.core.app;

import dev.pingyi.core.action.DismissMember;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffStore.Place;
import dev.pingyi.core.store.StaleException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members of the office who can no longer be reached: their work goes to those who are there. */
final class ReassignWork {
  private final Office office;
  private final Queue queue;
  private final TellOthers others;

  ReassignWork(Office office, Queue queue, TellOthers others) {
    this.office = office;
    this.queue = queue;
    this.others = others;
  }

  /** The member has left the office's chat. */
  void dismiss(Recipient.Staff staff, Instant now) {
    office
        .enrolled(new Place(staff.postKey(), staff.member()))
        .ifPresent(
            member -> {
              try {
                Decision left = new DismissMember(office).of(member, new Actor.Product(), now);
                office.store().commit(left);
              } catch (StaleException dismissedMeanwhile) {
                // By another notification to the same member.
              }
            });
  }

  /**
   * Tells others if the notification is to somebody who has left: also one that was in the queue
   * when its member was dismissed over another.
   */
  void passOn(Notification notification) {
    if (notification.to() instanceof Recipient.Staff staff && member(staff).isEmpty()) {
      List<Notification> instead = others.of(notification);
      if (!instead.isEmpty()) {
        queue.put(instead, Duration.ZERO);
      }
    }
  }

  private Optional<Member> member(Recipient.Staff staff) {
    return office.store().members(staff.postKey()).stream()
        .filter(member -> member.id().equals(staff.member()))
        .findFirst();
  }
}
