package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What else followed from an upheld verdict, yes or no. */
public enum Consequence implements Coded {
  /** The inspectors opened a case (立案). */
  CASE_OPENED("case-opened"),
  /** A circular names it (通报). */
  CIRCULAR("circular"),
  /** The organisation department was told. */
  ORGANISATION_TOLD("organisation-told"),
  /** A rule was changed. */
  RULE_CHANGED("rule-changed");

  private final String code;

  Consequence(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<Consequence> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
