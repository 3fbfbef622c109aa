package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** Where a complaint stands. What hangs on a state is in {@link Workflow}. */
public enum State implements Coded {
  /** Opened; nobody has tried to call. */
  RECEIVED("received", "rc"),
  /** Somebody has tried to call, or a call is owed once more. */
  CALLING("calling", "ca"),
  /** Settled on the call; the citizen is asked. */
  SETTLED("settled", "se"),
  /** The unit has to solve it, without a verdict. */
  ASSIGNED("assigned", "as"),
  /** The inspectors owe a verdict. */
  REFERRED("referred", "rf"),
  /** Upheld; the unit has to put it right. */
  REMEDYING("remedying", "rm"),
  /** The unit says that it is put right; the citizen is asked. */
  CONFIRMING("confirming", "co"),
  /** Twice not solved; the supervisor decides what becomes of it. */
  ESCALATED("escalated", "es"),
  CLOSED("closed", "cl");

  private final String code;
  private final String tag;

  State(String code, String tag) {
    this.code = code;
    this.tag = tag;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<State> of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
  }

  /** Two letters for where room is short: in a button, in the rows of a list. */
  public String tag() {
    return tag;
  }
}
