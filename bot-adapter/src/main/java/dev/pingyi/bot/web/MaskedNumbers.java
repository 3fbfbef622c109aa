package dev.pingyi.bot.web;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a person typed, as the log of the page shows it to whoever holds the phone next: of a number
 * that may be somebody's, the middle is hidden. The office has got all of it.
 */
final class MaskedNumbers {
  /**
   * Seven digits or more, in whatever dress and with what people put between them. In a reference
   * or a code, digits stand next to letters; a date is none.
   */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9-])(?<!\\p{Nd})(?!(?:19|20)\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}\\b)\\p{Nd}(?:[\\s\\p{Cf}\\p{Pd}().·]{0,3}\\p{Nd}){6,}"
              + "(?![A-Za-z])");

  private static final int SHOWN_FIRST = 3;
  private static final int SHOWN_LAST = 4;

  private MaskedNumbers() {}

  static String in(String text) {
    return NUMBER.matcher(text).replaceAll(MaskedNumbers::masked);
  }

  /** Of a long one the last four are left, of a short one two: else it could be guessed. */
  private static String masked(MatchResult number) {
    String all = number.group();
    int digits = (int) all.codePoints().filter(Character::isDigit).count();
    int last = digits >= SHOWN_FIRST + 2 * SHOWN_LAST ? SHOWN_LAST : 2;
    StringBuilder shown = new StringBuilder();
    int at = 0;
    for (int letter : all.codePoints().toArray()) {
      boolean digit = Character.isDigit(letter);
      boolean hidden = digit && at >= SHOWN_FIRST && at < digits - last;
      shown.appendCodePoint(hidden ? '*' : letter);
      at += digit ? 1 : 0;
    }
    return shown.toString();
  }
}
