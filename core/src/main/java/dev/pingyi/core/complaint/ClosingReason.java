package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** How a complaint ended. */
public enum ClosingReason implements Coded {
  /** The citizen said that it is solved, or is content with the remedy. */
  CONFIRMED("confirmed"),
  /** The citizen was asked and did not answer in time. */
  UNCONFIRMED("unconfirmed"),
  WITHDRAWN("withdrawn"),
  REVOKED("revoked"),
  /** It goes on in another complaint of the same person. */
  MERGED("merged");

  private final String code;

  ClosingReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
