package dev.pingyi.server.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where an item stands in the due index: a list and the instant by which the list is ordered.
 *
 * @param at as text that sorts like the instant
 * @param row what the index tells of the item beside that, so that the item need not be read; empty
 *     for nothing
 */
public record Due(String on, String at, String row) {
  /** Not in the index. */
  public static final Due NONE = new Due("", "", "");

  /** Later than every instant in a list. */
  static final String END = "~";

  /** All figures are always written: "10:00:00Z" would sort after "10:00:00.5Z". */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Due of(String on, Instant at) {
    return of(on, at, "");
  }

  static Due of(String on, Instant at, String row) {
    return new Due(on, text(at), row);
  }

  static String text(Instant at) {
    return SORTABLE.format(at);
  }

  public boolean isNone() {
    return on.isEmpty();
  }
}
