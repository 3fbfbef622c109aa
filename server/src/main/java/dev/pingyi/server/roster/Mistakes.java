package dev.pingyi.server.roster;

import dev.pingyi.core.text.TypedText;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, in the order found. */
final class Mistakes {
  /** Beyond this many a list helps nobody. */
  static final int MOST = 1000;

  private static final int QUOTED = 60;

  private final List<String> found = new ArrayList<>();
  private int count;

  void add(String where, String what) {
    count++;
    if (found.size() < MOST) {
      found.add(where + ": " + what);
    }
  }

  /** All that were added, also those beyond the limit. */
  int count() {
    return count;
  }

  List<String> found() {
    return List.copyOf(found);
  }

  /** A value as it may be shown: cut, and on one line whatever it holds. */
  static String quoted(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value
        .codePoints()
        .limit(QUOTED)
        .forEach(
            c -> {
              if (isOdd(c)) {
                shown.append("<%04X>".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.append(value.codePointCount(0, value.length()) > QUOTED ? "…\"" : "\"").toString();
  }

  /** What nobody can see, or takes for a usual blank: two keys with it look alike and are not. */
  static boolean isOdd(int c) {
    return isControl(c) || TypedText.isInvisible(c) || (c != ' ' && TypedText.isBlank(c));
  }

  /** Controls, and the invisible marks that turn the direction of text around. */
  static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
