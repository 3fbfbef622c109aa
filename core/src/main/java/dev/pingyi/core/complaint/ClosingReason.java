package dev.pingyi.core.complaint;

/** ClosingReason a complaint ended. */
public enum ClosingReason {
  /** The citizen said that it is solved, or is content with the remedy. */
  CONFIRMED,
  /** The citizen was asked and did not answer in time. */
  UNCONFIRMED,
  WITHDRAWN,
  REVOKED
}
