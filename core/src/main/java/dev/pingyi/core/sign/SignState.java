package dev.pingyi.core.sign;

/** The current issue of a counter's code; counters without a state are at issue 1. */
public record SignState(String counter, long version, int issue) {
  public static SignState first(String counter) {
    return new SignState(counter, 0, 1);
  }

  /** Kills every code printed so far. */
  public SignState revoked() {
    return new SignState(counter, version + 1, issue + 1);
  }
}
