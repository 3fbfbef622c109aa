package dev.pingyi.server.print;

/**
 * What every text on paper must be. Lenient on purpose: a long name is cut and a strange character
 * becomes a box, so that one entry of a roster never stops a month's notice.
 */
final class Wording {
  /** Longer texts are no names or sentences but a mistake. */
  private static final int CHARACTERS_MAX = 200;

  private Wording() {}

  static void require(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The print needs a text for " + what);
    }
    allow(what, text);
  }

  /** Like {@link #require}, for texts that may be absent, which is empty. */
  static void allow(String what, String text) {
    if (text.length() > CHARACTERS_MAX) {
      throw new IllegalArgumentException(
          "%s has %d characters; at most %d are printed"
              .formatted(what, text.length(), CHARACTERS_MAX));
    }
  }
}
