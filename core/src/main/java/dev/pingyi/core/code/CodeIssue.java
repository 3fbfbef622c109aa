package dev.pingyi.core.code;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The current issue of a counter's code; counters without a state are at issue 1.
 *
 * @param scanned on which days a good code of the counter was scanned, the latest of them, newest
 *     last: a code that nobody scans any more is told
 */
public record CodeIssue(String counter, long version, int issue, List<LocalDate> scanned) {
  /** Enough for as many open days as a rule book may ask for, with the days between. */
  private static final int DAYS_KEPT = 20;

  public CodeIssue {
    scanned = List.copyOf(scanned);
  }

  public static CodeIssue first(String counter) {
    return new CodeIssue(counter, 0, 1, List.of());
  }

  /** Kills every code printed so far. */
  public CodeIssue revoked() {
    return new CodeIssue(counter, version + 1, issue + 1, scanned);
  }

  /** The code was scanned: written with the first scan of a day, the same for all others. */
  public CodeIssue scannedOn(LocalDate day) {
    if (scanned.contains(day)) {
      return this;
    }
    List<LocalDate> days = Stream.concat(scanned.stream(), Stream.of(day)).toList();
    return new CodeIssue(
        counter,
        version + 1,
        issue,
        days.subList(Math.max(0, days.size() - DAYS_KEPT), days.size()));
  }
}
