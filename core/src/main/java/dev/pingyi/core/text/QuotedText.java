package dev.pingyi.core.text;

import java.util.stream.Collectors;

/**
 * People's words as they are shown among ours: every line begins with a mark that none of our lines
 * has, and nothing in them turns the direction of what stands beside them. So whatever they wrote,
 * it cannot be taken for a line of the product.
 */
public final class QuotedText {
  /** At the beginning of every quoted line. */
  public static final String MARK = "│ ";

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private static final int JOINER = 0x200D;
  private static final int VARIATION_FOR_PICTURES = 0xFE0F;

  private QuotedText() {}

  /** The words, line by line; empty lines are left out. */
  public static String of(String words) {
    return readable(words)
        .lines()
        .map(line -> MARK + isolated(line))
        .collect(Collectors.joining("\n"));
  }

  /**
   * The lines that can be seen, without what is invisible in them: blanks that fill a line up would
   * make the rest of it look like another one.
   */
  public static String readable(String words) {
    StringBuilder lines = new StringBuilder(words.length());
    int before = '\n';
    for (int c : words.codePoints().toArray()) {
      int shown = TypedText.isLineBreak(c) ? '\n' : TypedText.isBlank(c) ? ' ' : c;
      boolean empty = shown == ' ' && (before == ' ' || before == '\n');
      if (!empty && (!TypedText.isInvisible(shown) || isOfEmoji(shown, before))) {
        lines.appendCodePoint(shown);
        before = shown;
      }
    }
    return lines
        .toString()
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** What makes one picture of several characters. */
  private static boolean isOfEmoji(int c, int before) {
    boolean picture = Character.isEmoji(before);
    return (c == VARIATION_FOR_PICTURES && picture)
        || (c == JOINER && (picture || before == VARIATION_FOR_PICTURES));
  }

  /** A line that is written from the right turns no figure and no dash of ours around. */
  private static String isolated(String line) {
    boolean turns = line.codePoints().anyMatch(QuotedText::isFromTheRight);
    return turns ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
  }

  private static boolean isFromTheRight(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER ->
          true;
      default -> false;
    };
  }
}
