package dev.pingyi.core.app;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** The operator kills the printed codes of a counter; the next ones carry a new issue number. */
public final class RevokeCodes {
  private final Office office;

  public RevokeCodes(Office office) {
    this.office = office;
  }

  /** Kills whichever codes are good now. */
  public int run(String counter, Instant now) {
    return run(counter, OptionalInt.empty(), now);
  }

  /**
   * Kills the codes; returns the issue that is good now.
   *
   * @param issue the one to kill: who asks again for the same gets the same answer, and no code
   *     printed meanwhile dies; empty for whichever is good now
   * @throws IllegalArgumentException if there is no such counter
   */
  public int run(String counter, OptionalInt issue, Instant now) {
    if (office.roster().counter(counter).isEmpty()) {
      throw new IllegalArgumentException("counter '" + counter + "' is not in the roster");
    }
    CodeIssue before = office.store().codeIssue(counter).orElseGet(() -> CodeIssue.first(counter));
    if (issue.isPresent() && issue.getAsInt() < before.issue()) {
      return before.issue();
    }
    if (issue.isPresent() && issue.getAsInt() > before.issue()) {
      throw new IllegalArgumentException(
          "issue " + issue.getAsInt() + " was never printed; the present one is " + before.issue());
    }
    CodeIssue after = before.revoked();
    CivicEvent event = new CivicEvent.SignRevoked(counter, after.issue(), now);
    office
        .store()
        .commit(
            new Decision(
                List.of(new Change.PutCodeIssue(after)),
                List.of(new EventEnvelope("sign/" + counter + "/" + after.version(), event))));
    return after.issue();
  }
}
