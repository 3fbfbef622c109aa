package dev.pingyi.core.code;

/** The current issue of a counter's code; counters without a state are at issue 1. */
public record CodeIssue(String counter, long version, int issue) {
  public static CodeIssue first(String counter) {
    return new CodeIssue(counter, 0, 1);
  }

  /** Kills every code printed so far. */
  public CodeIssue revoked() {
    return new CodeIssue(counter, version + 1, issue + 1);
  }
}
