package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** What the inspectors found. */
public enum Verdict implements Coded {
  NONE("none"),
  UPHELD("upheld"),
  REVOKED("revoked");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
