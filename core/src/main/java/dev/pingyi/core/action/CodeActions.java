package dev.pingyi.core.action;

import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** What the operator does to the printed codes of a counter. */
public final class CodeActions {
  private final Office office;

  public CodeActions(Office office) {
    this.office = office;
  }

  /**
   * Kills the printed codes of a counter; the result is the issue that is good from then on, which
   * the next ones carry.
   *
   * @param issue the one to kill: who asks again for the same gets the same answer, and no code
   *     printed meanwhile dies; empty for whichever is good now
   */
  public Outcome<Integer> revoke(String counter, OptionalInt issue, Instant now) {
    if (office.roster().counter(counter).isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_COUNTER, counter);
    }
    CodeIssue before = office.store().codeIssue(counter).orElseGet(() -> CodeIssue.first(counter));
    if (issue.isPresent() && issue.getAsInt() < before.issue()) {
      return Outcome.done(Decision.NOTHING, before.issue());
    }
    if (issue.isPresent() && issue.getAsInt() > before.issue()) {
      return Outcome.refused(
          Refusal.NO_SUCH_ISSUE,
          issue.getAsInt() + " was never printed; the present one is " + before.issue());
    }
    CodeIssue after = before.revoked();
    EventEnvelope revoked =
        new EventEnvelope(
            "sign/" + counter + "/" + after.version(),
            new CodeEvent.SignRevoked(counter, after.issue(), now));
    return Outcome.done(
        new Decision(List.of(new Change.PutCodeIssue(after)), List.of(revoked)), after.issue());
  }
}
