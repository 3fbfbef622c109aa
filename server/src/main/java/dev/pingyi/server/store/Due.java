package dev.pingyi.server.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where an item stands in the due index: a list and the instant by which the list is ordered.
 *
 * @param at as text that sorts like the instant; before it the list's own name, where several lie
 *     together
 * @param row what the index tells of the item beside that, so that the item need not be read; empty
 *     for nothing
 */
public record Due(String on, String at, String row) {
  /** Not in the index. */
  public static final Due NONE = new Due("", "", "");

  /** Between a list and the instant, where several lists lie together: in no name there is one. */
  private static final String TAB = "\t";

  /** All figures are always written: "10:00:00Z" would sort after "10:00:00.5Z". */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  static Due of(String on, Instant at) {
    return of(on, at, "");
  }

  /** In one of the lists that lie together. */
  static Due in(String on, String list, Instant at, String row) {
    return new Due(on, beginning(list) + text(at), row);
  }

  static Due of(String on, Instant at, String row) {
    return new Due(on, text(at), row);
  }

  static String text(Instant at) {
    return SORTABLE.format(at);
  }

  /** What the places of a list begin with, among those that lie together. */
  static String beginning(String list) {
    return list + TAB;
  }

  /** Of those that lie together, the list of a place. */
  static String list(String place) {
    return place.substring(0, place.indexOf(TAB));
  }

  /** The instant of a place. */
  static Instant instant(String place) {
    return Instant.parse(place.substring(place.indexOf(TAB) + 1));
  }

  public boolean isNone() {
    return on.isEmpty();
  }
}
