package dev.pingyi.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type, as it is understood and as it is kept. Everything that reads typed text reads
 * it by this class, so that a number, a code and a label look alike in whatever dress they come.
 */
public final class TypedText {
  private static final int ENCLOSING_KEYCAP = 0x20E3;
  private static final Pattern BLANKS = Pattern.compile(" +");

  /** Blanks that somebody put among Chinese characters mean nothing. */
  private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

  private TypedText() {}

  /**
   * What can be seen of a text, on one line: full-width forms are the same as others, invisible
   * characters are gone, and blanks and line breaks are one blank.
   */
  public static String seen(String text) {
    if (isAlikeAlready(text)) {
      return text.strip();
    }
    String same = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder seen = new StringBuilder(same.length());
    same.codePoints()
        .filter(c -> isBlank(c) || (!isInvisible(c) && c != ENCLOSING_KEYCAP))
        .map(c -> isBlank(c) ? ' ' : c)
        .forEach(seen::appendCodePoint);
    return BLANKS.matcher(seen).replaceAll(" ").strip();
  }

  /**
   * Tokens, commands and Chinese words, mostly: nothing to be made alike, and none of the large
   * tables of Unicode to be loaded for it. No ideograph of this block has another form.
   */
  private static boolean isAlikeAlready(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean alike = (c >= ' ' && c <= '~') || (c >= '\u4E00' && c <= '\u9FFF');
      if (!alike || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  /**
   * How a text is understood: what can be seen of it, every dash {@code -}, every figure 0 to 9.
   */
  public static String plain(String text) {
    if (isAlikeAlready(text)) {
      return text.strip();
    }
    StringBuilder plain = new StringBuilder(text.length());
    seen(text)
        .codePoints()
        .map(c -> isDash(c) ? '-' : Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /**
   * How a label or a command is compared: plain, in lower case, without the punctuation that people
   * put around it. A text of punctuation alone, such as {@code ?}, stays.
   */
  public static String label(String text) {
    String plain = BESIDE_HAN.matcher(plain(text)).replaceAll("").toLowerCase(Locale.ROOT);
    int end = plain.length();
    while (end > 0 && isAround(plain.codePointBefore(end))) {
      end -= Character.charCount(plain.codePointBefore(end));
    }
    int start = 0;
    while (start < end && plain.charAt(start) != '/' && isAround(plain.codePointAt(start))) {
      start += Character.charCount(plain.codePointAt(start));
    }
    return end == 0 ? plain : plain.substring(start, end);
  }

  /**
   * How people's words are kept: as they wrote them, without control characters and without what
   * cannot be seen around them; empty if nothing can be seen of them.
   */
  public static String kept(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .map(c -> isLineBreak(c) ? '\n' : c)
        .filter(c -> c == '\n' || c == '\t' || !isControl(c))
        .forEach(lines::appendCodePoint);
    int end = lines.length();
    while (end > 0 && isUnseen(lines.codePointBefore(end)) && !isOfEmoji(lines, end)) {
      end -= Character.charCount(lines.codePointBefore(end));
    }
    int start = 0;
    while (start < end && isUnseen(lines.codePointAt(start))) {
      start += Character.charCount(lines.codePointAt(start));
    }
    return lines.substring(start, end);
  }

  /** Whether nothing of the text can be seen. */
  public static boolean isEmpty(String text) {
    return text.codePoints().allMatch(TypedText::isUnseen);
  }

  /** Whether the text has no letter, figure or picture in it: dots alone are no reason. */
  public static boolean saysNothing(String text) {
    return plain(text).codePoints().allMatch(c -> c == ' ' || isAround(c));
  }

  /** How many letters and figures a text has. */
  public static int lettersIn(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** How many different letters a text has, in whatever dress: repeating one says no more. */
  public static int differentLettersIn(String text) {
    return (int)
        plain(text)
            .codePoints()
            .filter(Character::isLetter)
            .map(Character::toLowerCase)
            .distinct()
            .count();
  }

  /** Whether fewer characters than these can be seen of it; blanks do not count. */
  public static boolean isShorter(String text, int least) {
    return text.codePoints().filter(c -> !isUnseen(c)).count() < least;
  }

  public static boolean isLonger(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  /** At most so many characters of it. */
  public static String cut(String text, int most) {
    return isLonger(text, most) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
  }

  /** Its last characters, at most so many. */
  public static String end(String text, int most) {
    int length = text.codePointCount(0, text.length());
    return length > most ? text.substring(text.offsetByCodePoints(0, length - most)) : text;
  }

  /** A character that takes room and shows nothing, those of Korean and Braille script too. */
  public static boolean isBlank(int c) {
    return switch (c) {
      case 0x85, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x16FE4, 0x1D159 -> true;
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c);
    };
  }

  /** A character that neither shows nor takes room, but for blanks and line breaks. */
  public static boolean isInvisible(int c) {
    boolean ignorable =
        c == 0x34F
            || (c >= 0x17B4 && c <= 0x17B5)
            || (c >= 0x180B && c <= 0x180F)
            || (c >= 0x2060 && c <= 0x206F)
            || (c >= 0xFE00 && c <= 0xFE0F)
            || (c >= 0xFFF0 && c <= 0xFFFC)
            || (c >= 0xE0000 && c <= 0xE0FFF);
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return ignorable || noCharacter || isControl(c) || Character.getType(c) == Character.FORMAT;
  }

  /** A hyphen, a dash, a minus, and what people take for one. */
  public static boolean isDash(int c) {
    return switch (c) {
      case 0x2D7, 0x2043, 0x2212, 0x2500, 0x2501, 0x2796 -> true;
      default -> Character.getType(c) == Character.DASH_PUNCTUATION;
    };
  }

  private static boolean isUnseen(int c) {
    return isBlank(c) || isInvisible(c);
  }

  /** A control character that is no blank, and half a character. */
  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return type == Character.SURROGATE || (type == Character.CONTROL && !isBlank(c));
  }

  static boolean isLineBreak(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** The picture form of the character before it is part of that picture. */
  private static boolean isOfEmoji(CharSequence text, int end) {
    return text.charAt(end - 1) == 0xFE0F
        && end > 1
        && Character.isEmoji(Character.codePointBefore(text, end - 1));
  }

  private static boolean isAround(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR ->
          true;
      default -> "~|<>`^".indexOf(c) >= 0;
    };
  }
}
