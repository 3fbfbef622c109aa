package dev.pingyi.core.action;

import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffChange;
import java.util.List;
import java.util.function.Predicate;

/** A member of the office leaves a browser, or all but one: their cookies are dead at once. */
public final class BrowserActions {
  private final Office office;

  public BrowserActions(Office office) {
    this.office = office;
  }

  /** The result is how many were left; leaving twice is once. */
  public Outcome<Integer> leave(String account, String id) {
    return leave(account, browser -> browser.id().equals(id));
  }

  /** All others than this one. */
  public Outcome<Integer> leaveOthers(String account, String id) {
    return leave(account, browser -> !browser.id().equals(id));
  }

  private Outcome<Integer> leave(String account, Predicate<StaffSession> which) {
    List<Change> changes =
        office.store().caller(account).sessions().stream()
            .filter(browser -> !browser.ended())
            .filter(which)
            .<Change>map(browser -> new StaffChange.PutSession(browser.end()))
            .toList();
    return Outcome.done(new Decision(changes, List.of()), changes.size());
  }
}
