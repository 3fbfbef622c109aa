package dev.pingyi.core.complaint;

/** Names of the stages in {@link Milestones}. */
public final class MilestoneNames {
  public static final String SCANNED = "scanned";
  public static final String RATED = "rated";
  public static final String OPENED = "opened";
  public static final String TOLD = "told";
  public static final String CALLED = "called";

  /** The citizen said that there was a call, or words in writing, under the present promise. */
  public static final String CALL_CONFIRMED = "callConfirmed";

  public static final String DECIDED = "decided";
  public static final String DEDUCTED = "deducted";
  public static final String REMEDIED = "remedied";
  public static final String CONFIRMED = "confirmed";

  private MilestoneNames() {}
}
