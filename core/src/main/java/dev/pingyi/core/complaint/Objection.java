package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** What the citizen contradicts. */
public enum Objection implements Coded {
  /** Nobody called, whatever was recorded. */
  NOT_CALLED("not-called"),
  /** It was not settled on the call. */
  NOT_SOLVED("not-solved"),
  /** The remedy does not do. */
  NOT_REMEDIED("not-remedied"),
  /** It is another matter than that with which it was merged. */
  ANOTHER_MATTER("another-matter");

  private final String code;

  Objection(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
