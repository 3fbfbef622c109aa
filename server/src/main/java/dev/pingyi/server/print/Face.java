package dev.pingyi.server.print;

/**
 * How text looks: its size in units of the sheet, and whether it is heavy.
 *
 * @param size the height of a Chinese character
 * @param heavy drawn with a stroke round the outlines, in place of a second font file
 */
record Face(double size, boolean heavy) {
  /** How thick the stroke round a heavy glyph is, as a share of the size. */
  private static final double STROKE_SHARE = 0.045;

  Face {
    if (!(size > 0)) {
      throw new IllegalArgumentException("A type size must be above 0, not " + size);
    }
  }

  static Face regular(double size) {
    return new Face(size, false);
  }

  static Face heavy(double size) {
    return new Face(size, true);
  }

  double stroke() {
    return heavy ? size * STROKE_SHARE : 0;
  }

  /** Room after each letter, so that the strokes of neighbours do not touch. */
  double tracking() {
    return stroke() / 2;
  }
}
