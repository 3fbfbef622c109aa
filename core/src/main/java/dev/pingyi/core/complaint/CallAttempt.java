package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.time.Instant;

/**
 * A try to reach the citizen. "No answer" never closes a complaint.
 *
 * @param by who tried, an {@code Actor}'s code
 * @param disputed the citizen said later that there was no such call
 * @param past made before the citizen objected to a result; it does not answer the promise given
 *     then
 */
public record CallAttempt(Instant at, Outcome outcome, String by, boolean disputed, boolean past) {
  /** How it went. */
  public enum Outcome implements Coded {
    REACHED("reached"),
    NO_ANSWER("no-answer"),
    /** Words were sent through the bot. */
    WRITTEN("written");

    private final String code;

    Outcome(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Whether it counts as having reached the citizen under the present promise. */
  boolean isContact() {
    return outcome != Outcome.NO_ANSWER && !disputed && !past;
  }

  /** Whether somebody is said to have been called under the present promise, be it disputed. */
  boolean isCall() {
    return outcome == Outcome.REACHED && !past;
  }

  /** Whether somebody is said to have been called, under whatever promise. */
  public boolean isClaim() {
    return outcome == Outcome.REACHED;
  }

  CallAttempt asDisputed() {
    return outcome == Outcome.NO_ANSWER || past
        ? this
        : new CallAttempt(at, outcome, by, true, past);
  }

  CallAttempt asPast() {
    return new CallAttempt(at, outcome, by, disputed, true);
  }
}
