package dev.pingyi.core.complaint;

import dev.pingyi.events.Coded;

/** What people follow of a complaint; each is passed once. */
public enum Milestone implements Coded {
  SCANNED("scanned"),
  RATED("rated"),
  OPENED("opened"),
  /** The call-back staff were told. */
  TOLD("told"),
  CALLED("called"),
  /** The citizen said that there was a call, or words in writing, under the present promise. */
  CALL_CONFIRMED("callConfirmed"),
  DECIDED("decided"),
  DEDUCTED("deducted"),
  REMEDIED("remedied"),
  CONFIRMED("confirmed");

  private final String code;

  Milestone(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
