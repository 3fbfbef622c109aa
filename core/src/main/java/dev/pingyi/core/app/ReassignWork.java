package dev.pingyi.core.app;

import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Members of the office who can no longer be reached: their work goes to those who are there. */
final class ReassignWork {
  private final Store store;
  private final Queue queue;
  private final TellOthers others;

  ReassignWork(Store store, Queue queue, TellOthers others) {
    this.store = store;
    this.queue = queue;
    this.others = others;
  }

  /** The member has left the office's chat. */
  void dismiss(Recipient.Staff staff) {
    member(staff)
        .ifPresent(
            member -> {
              try {
                store.commit(Decision.of(new Change.Dismiss(member)));
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
    return store.members(staff.postKey()).stream()
        .filter(member -> member.id().equals(staff.member()))
        .findFirst();
  }
}
