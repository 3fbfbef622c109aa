package dev.pingyi.core.dialog;

import java.text.Normalizer;

/** What people type, as it is understood and as much of it as is kept. */
public final class TypedText {
  private static final int LETTER_LENGTH_MAX = 500;

  private TypedText() {}

  /** As people type it: full-width forms are the same as others. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  public static boolean isLonger(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  /** At most so many characters of it. */
  public static String cut(String text, int most) {
    return isLonger(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
  }

  /** A letter or a reason, which shows that it was cut. */
  public static String letter(String text) {
    return isLonger(text, LETTER_LENGTH_MAX) ? cut(text, LETTER_LENGTH_MAX) + "…" : text;
  }
}
