package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Locale;

/**
 * A try to reach the citizen. "No answer" never closes a complaint.
 *
 * @param member the id of the member who tried
 * @param disputed the citizen said later that there was no such call
 * @param past made before the citizen objected to a result; it does not answer the promise given
 *     then
 */
public record CallAttempt(
    Instant at, Outcome outcome, String member, boolean disputed, boolean past) {
  /** ClosingReason it went. */
  public enum Outcome {
    REACHED,
    NO_ANSWER,
    /** Words were sent through the bot. */
    WRITTEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public CallAttempt asDisputed() {
    return new CallAttempt(at, outcome, member, true, past);
  }

  CallAttempt asPast() {
    return new CallAttempt(at, outcome, member, disputed, true);
  }
}
