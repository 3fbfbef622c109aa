package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.FlagChange;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.ComplaintEvent;
import java.util.Optional;

/**
 * The bad ratings of a flood are put together: each stays a complaint with its promise, and all of
 * them take one line in a list and one message.
 */
final class BundleFlood {
  private static final int TRIES = 12;

  private final Office office;

  BundleFlood(Office office) {
    this.office = office;
  }

  /** Puts a complaint to the others, unless it is over or with others already. */
  void add(String reference, Flag flag) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Complaint> complaint =
          office
              .store()
              .complaint(reference)
              .filter(c -> !(c instanceof Complaint.Closed) && c.file().bundle().isEmpty());
      if (complaint.isEmpty()) {
        return;
      }
      Complaint bundled = complaint.get().with(complaint.get().file().bundledBy(flag.reference()));
      if (commits(
          Decision.of(
              new Change.PutComplaint(bundled),
              new FlagChange.ListRating(flag.reference(), reference)))) {
        opened(flag.reference());
        return;
      }
    }
    throw new StaleException("bundle " + reference);
  }

  /** With the last of its complaints a flood is over. */
  void closed(ComplaintEvent.ComplaintClosed event) {
    office
        .store()
        .complaint(event.reference())
        .map(c -> c.file().bundle())
        .filter(bundle -> !bundle.isEmpty())
        .filter(bundle -> office.store().openIn(bundle, 1).isEmpty())
        .flatMap(bundle -> office.store().flags().flag(bundle))
        .filter(Flag::isOpen)
        .ifPresent(
            flag -> commits(put(flag.decided(Flag.State.CONFIRMED, "", Stamp.clock(event.at())))));
  }

  /** A flood that was over goes on. */
  private void opened(String reference) {
    office
        .store()
        .flags()
        .flag(reference)
        .filter(flag -> !flag.isOpen())
        .ifPresent(flag -> commits(put(flag.decided(Flag.State.OPEN, "", Stamp.clock(flag.at())))));
  }

  private static Decision put(Flag flag) {
    return Decision.of(new FlagChange.PutFlag(flag));
  }

  private boolean commits(Decision decision) {
    try {
      office.store().commit(decision);
      return true;
    } catch (StaleException another) {
      return false;
    }
  }
}
