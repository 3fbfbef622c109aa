package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Locale;

/**
 * A try to reach the citizen. "No answer" never closes a complaint.
 *
 * @param member the id of the member who tried
 * @param disputed the citizen said later that there was no such call
 */
public record Attempt(Instant at, Outcome outcome, String member, boolean disputed) {
  /** How it went. */
  public enum Outcome {
    REACHED,
    NO_ANSWER,
    /** Words were sent through the bot. */
    WRITTEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Attempt asDisputed() {
    return new Attempt(at, outcome, member, true);
  }
}
