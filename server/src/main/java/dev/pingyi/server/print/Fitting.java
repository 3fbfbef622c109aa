package dev.pingyi.server.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes text fit: cut in the middle, made smaller, or broken into lines; never wider than asked.
 */
final class Fitting {
  private static final String ELLIPSIS = "…";

  private final Lettering lettering;

  Fitting(Lettering lettering) {
    this.lettering = lettering;
  }

  /**
   * One line no wider than {@code width}. Cut in the middle, because names of units begin alike and
   * differ at the end (…东湖分局关东派出所).
   */
  TextLine cut(String text, Face face, double width) {
    if (lettering.widthOf(text, face) <= width) {
      return lettering.line(text, face);
    }
    int[] characters = text.codePoints().toArray();
    for (int kept = characters.length - 1; kept > 0; kept--) {
      int tail = kept / 2;
      String shorter =
          new String(characters, 0, kept - tail).strip()
              + ELLIPSIS
              + new String(characters, characters.length - tail, tail).strip();
      if (lettering.widthOf(shorter, face) <= width) {
        return lettering.line(shorter, face);
      }
    }
    return lettering.line(lettering.widthOf(ELLIPSIS, face) <= width ? ELLIPSIS : "", face);
  }

  /** One line, made smaller down to {@code smallest} before anything is cut. */
  TextLine shrunk(String text, Face face, double smallest, double width) {
    double factor = width / Math.max(width, lettering.widthOf(text, face));
    // A thousandth less, so that rounding does not cut what was just made to fit.
    double size = factor < 1 ? Math.max(smallest, face.size() * factor * 0.999) : face.size();
    return cut(text, new Face(size, face.heavy()), width);
  }

  /** Two lines of about the same width, neither wider than {@code width}. */
  List<TextLine> halved(String text, Face face, double width) {
    // With one word of room above the half, the first line leaves no more than the half.
    double enough = lettering.widthOf(text, face) / 2 + widestWord(text, face);
    return wrapped(text, face, Math.min(enough, width), 2);
  }

  private double widestWord(String text, Face face) {
    double widest = 0;
    BreakIterator breaks = breaks(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      widest = Math.max(widest, lettering.widthOf(text.substring(start, end), face));
      start = end;
    }
    return widest;
  }

  /** Lines no wider than {@code width}; what does not fit the last of them is cut in the middle. */
  List<TextLine> wrapped(String text, Face face, double width, int linesMax) {
    List<TextLine> lines = new ArrayList<>();
    BreakIterator breaks = breaks(text);
    int start = 0;
    int end = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      boolean full = lettering.widthOf(text.substring(start, next).strip(), face) > width;
      if (full && end > start && lines.size() < linesMax - 1) {
        lines.add(cut(text.substring(start, end).strip(), face, width));
        start = end;
      }
      end = next;
    }
    lines.add(cut(text.substring(start).strip(), face, width));
    return lines;
  }

  /** Between Chinese characters and between words; never before a full stop. */
  private static BreakIterator breaks(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    breaks.setText(text);
    return breaks;
  }
}
