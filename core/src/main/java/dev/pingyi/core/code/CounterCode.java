package dev.pingyi.core.code;

import dev.pingyi.core.roster.Counter;

/**
 * What a printed code says.
 *
 * @param counter a counter's id
 * @param issue counts the printings; a code older than the counter's current issue is dead
 * @param matter a matter's id if the code is for one matter only, else empty
 */
public record CounterCode(String counter, int issue, String matter) {
  public CounterCode {
    if (issue < 1 || issue > 9999) {
      throw new IllegalArgumentException("an issue is 1 to 9999, not " + issue);
    }
  }

  public static CounterCode of(Counter counter, int issue) {
    return new CounterCode(counter.id(), issue, "");
  }
}
