package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.events.Coded;
import java.time.Instant;

/**
 * What became of the promise that is given when a complaint opens: somebody calls, or writes,
 * before its end. It is kept in the file because it cannot be read from it later: of what went on
 * without a call only the moment tells whether that was in time. A later promise does not change
 * it.
 */
public enum FirstCall implements Coded {
  OWED("owed"),
  IN_TIME("in-time"),
  /** Its end passed and nobody had been in touch, or had so only by the office's own word. */
  LATE("late"),
  /** Before its end the complaint was taken back, or passed on by what the citizen had written. */
  NOT_NEEDED("not-needed");

  private final String code;

  FirstCall(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** After a step of the complaint. */
  static FirstCall of(Complaint after, Instant now) {
    Calls calls = after.file().calls();
    Instant end = after.file().opening().callDueAt();
    if (calls.isContactedBefore(end)) {
      return IN_TIME;
    }
    return switch (calls.first()) {
      case LATE, NOT_NEEDED -> calls.first();
      case OWED, IN_TIME -> {
        if (!now.isBefore(end)) {
          yield LATE;
        }
        // A call that never was is no ground for passing a complaint on.
        yield after instanceof CallOwed ? OWED : calls.isContested() ? LATE : NOT_NEEDED;
      }
    };
  }
}
