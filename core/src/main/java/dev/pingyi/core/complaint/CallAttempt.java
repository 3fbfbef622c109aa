package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.time.Instant;

/**
 * A try to reach the citizen. "No answer" never closes a complaint.
 *
 * @param by who tried, an {@code Actor}'s code
 * @param disputed the citizen said later that there was no such call
 * @param confirmed the citizen has said since that there was
 * @param past made before the citizen objected to a result; it does not answer the promise given
 *     then
 */
public record CallAttempt(
    Instant at, Outcome outcome, String by, boolean disputed, boolean confirmed, boolean past) {
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

  /** Whether the citizen's latest word is that there was no such contact. */
  boolean isContested() {
    return disputed && !confirmed;
  }

  /** Whether that is so of a call. */
  public boolean isDenied() {
    return isClaim() && isContested();
  }

  /** Whether it reached the citizen before {@code end}, who has not said otherwise since. */
  boolean isContactBefore(Instant end) {
    return outcome != Outcome.NO_ANSWER && !isContested() && at.isBefore(end);
  }

  /** What is counted of it. */
  CallFigures figures() {
    return isClaim() ? new CallFigures(1, confirmed ? 1 : 0, isDenied() ? 1 : 0) : CallFigures.NONE;
  }

  CallAttempt asDisputed() {
    return outcome == Outcome.NO_ANSWER || past
        ? this
        : new CallAttempt(at, outcome, by, true, false, past);
  }

  CallAttempt asConfirmed() {
    return new CallAttempt(at, outcome, by, disputed, true, past);
  }

  CallAttempt asPast() {
    return new CallAttempt(at, outcome, by, disputed, confirmed, true);
  }
}
