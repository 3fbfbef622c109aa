package dev.pingyi.server.store;

/**
 * A part of a list of the due index, in the order of its places.
 *
 * @param on the list
 * @param from the first place; empty for the list's beginning
 * @param until the last place, which belongs to it
 * @param most how many entries at most
 */
public record IndexRange(String on, String from, String until, int most) {
  /** Later than every text that begins like it. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** All of a list. */
  public static IndexRange all(String on, int most) {
    return until(on, LAST, most);
  }

  public static IndexRange until(String on, String last, int most) {
    return new IndexRange(on, "", last, most);
  }

  /** The places that begin with this. */
  static IndexRange beginning(String on, String prefix, int most) {
    return new IndexRange(on, prefix, prefix + LAST, most);
  }

  public boolean holds(String place) {
    return from.compareTo(place) <= 0 && place.compareTo(until) <= 0;
  }
}
