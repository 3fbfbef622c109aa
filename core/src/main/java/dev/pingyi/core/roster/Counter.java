package dev.pingyi.core.roster;

import java.util.List;

/**
 * A service counter of a unit; every counter has a printed code.
 *
 * @param number 1 to 99 within the unit
 * @param matters ids of what is done here, at least one
 */
public record Counter(String unit, int number, String name, String nameEn, List<String> matters) {
  public Counter {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("a counter's number is 1 to 99, not " + number);
    }
    matters = List.copyOf(matters);
  }

  /** Unique in the city: {@code DH1-02}. */
  public String id() {
    return id(unit, number);
  }

  public static String id(String unit, int number) {
    // Not by a format: that would load the figures of all languages into every cold start.
    return unit + (number < 10 ? "-0" : "-") + number;
  }
}
