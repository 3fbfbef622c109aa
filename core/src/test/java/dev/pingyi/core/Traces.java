package dev.pingyi.core;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words to be looked for where times, ids and sealed text stand: a log, a table, an answer. What is
 * short enough to stand there by chance is refused, since a test that looks for it fails some day:
 * the figures 138 are in one of fifty times written to the nanosecond.
 */
public final class Traces {
  /** A time has nine figures in a row at most, and one counted in seconds changes the last ones. */
  private static final int FIGURES_MIN = 10;

  private static final int LETTERS_MIN = 6;

  private static final Pattern FIGURES = Pattern.compile("[0-9.:+-]*");

  /** What ids, times and Base64 are made of. */
  private static final Pattern CHANCE = Pattern.compile("[0-9A-Za-z.:+/=_-]*");

  private Traces() {}

  /** The words themselves, if none of them can be there by chance. */
  public static List<String> of(String... words) {
    for (String word : words) {
      int least = FIGURES.matcher(word).matches() ? FIGURES_MIN : LETTERS_MIN;
      if (CHANCE.matcher(word).matches() && word.length() < least) {
        throw new IllegalArgumentException(
            "\"%s\" may stand in a time or an id by chance: look for the whole of it"
                .formatted(word));
      }
    }
    return Arrays.asList(words);
  }
}
