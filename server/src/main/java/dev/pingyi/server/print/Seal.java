package dev.pingyi.server.print;

import java.awt.geom.RoundRectangle2D;

/** The red mark of the office: one to four characters, white in a square, two to a line. */
final class Seal {
  private static final int CHARACTERS_PER_LINE = 2;

  private static final int CHARACTERS_MAX = 4;

  private final Lettering lettering;

  Seal(Lettering lettering) {
    this.lettering = lettering;
  }

  /** Two characters stand one above the other, as they are cut in stone. */
  void draw(Pen pen, String text, double x, double y, double side) {
    pen.fill(new RoundRectangle2D.Double(x, y, side, side, side * 0.22, side * 0.22), Ink.SEAL);
    int[] characters = text.codePoints().limit(CHARACTERS_MAX).toArray();
    int perLine = characters.length > CHARACTERS_PER_LINE ? CHARACTERS_PER_LINE : 1;
    int lines = (characters.length + perLine - 1) / perLine;
    double size = side * 0.82 / Math.max(perLine, lines);
    double top = y + (side - lines * size) / 2;
    for (int i = 0; i < lines; i++) {
      int start = i * perLine;
      String part = new String(characters, start, Math.min(perLine, characters.length - start));
      // A Chinese character stands 0.88 of its size above the baseline.
      pen.writeCentred(
          lettering.line(part, Face.heavy(size * 0.96)),
          Ink.WHITE,
          x + side / 2,
          top + (i + 0.86) * size);
    }
  }
}
