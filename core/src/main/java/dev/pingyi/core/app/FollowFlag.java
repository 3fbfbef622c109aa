package dev.pingyi.core.app;

import dev.pingyi.core.action.HeldPraise;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.events.FlagEvent;
import java.util.List;
import java.util.Optional;

/**
 * A flag was released: everything on its list counts again, each rating in a transaction of its
 * own. What was done before a stop is not done again.
 */
final class FollowFlag {
  private static final int PAGE = 100;

  /** The citizen may be adding to the rating in the same moment. */
  private static final int TRIES = 6;

  private final Office office;
  private final HeldPraise held;

  FollowFlag(Office office) {
    this.office = office;
    this.held = new HeldPraise(office);
  }

  void run(FlagEvent.FlagDecided event) {
    if (event.how().equals(Flag.State.RELEASED.code())) {
      office.store().flags().flag(event.flag()).ifPresent(flag -> release(flag, event));
    }
  }

  private void release(Flag flag, FlagEvent.FlagDecided event) {
    String after = "";
    List<String> page = office.store().flags().listed(flag.reference(), after, PAGE);
    while (!page.isEmpty()) {
      page.forEach(reference -> release(reference, flag, event));
      after = page.getLast();
      page = office.store().flags().listed(flag.reference(), after, PAGE);
    }
  }

  private void release(String reference, Flag flag, FlagEvent.FlagDecided event) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Decision> decision = held.release(reference, flag, event.at());
      if (decision.isEmpty()) {
        return;
      }
      try {
        office.store().commit(decision.get());
        return;
      } catch (StaleException another) {
        // Read it again.
      }
    }
    throw new StaleException("release " + reference);
  }
}
