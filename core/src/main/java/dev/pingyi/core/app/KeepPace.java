package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps on a person's agenda what is said and what waits; what waits there is delivered. */
final class KeepPace {
  /** As many as speak to one person at once, and more. */
  private static final int TRIES = 24;

  private final Store store;
  private final Pace pace;

  KeepPace(Office office) {
    this.store = office.store();
    this.pace = new Pace(office);
  }

  /**
   * Asks and keeps the answer.
   *
   * @throws StaleException if others are at the same agenda all the time
   */
  Pace.Answer.Kind run(
      Notification notification, DeliveryState claim, String account, Instant officeNow) {
    for (int i = 0; i < TRIES; i++) {
      Pace.Answer answer = pace.ask(notification, account, officeNow);
      List<Change> changes = new ArrayList<>(answer.changes());
      if (answer.kind() == Pace.Answer.Kind.WAIT) {
        changes.add(waits(claim));
      }
      try {
        if (!changes.isEmpty()) {
          store.commit(new Decision(changes, List.of()));
        }
        return answer.kind();
      } catch (StaleException another) {
        // Somebody else has put something on it in the same moment: read it again.
      }
    }
    throw new StaleException("agenda for " + notification.id());
  }

  private static Change waits(DeliveryState claim) {
    return new Change.PutDelivery(claim.becomes(DeliveryState.State.WAITS, claim.until()));
  }
}
