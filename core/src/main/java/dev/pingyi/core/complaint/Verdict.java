package dev.pingyi.core.complaint;

/** What the inspectors found. */
public enum Verdict {
  NONE,
  UPHELD,
  REVOKED
}
