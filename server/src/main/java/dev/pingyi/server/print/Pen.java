package dev.pingyi.server.print;

import java.awt.Shape;

/** Writes lines of text on a surface and counts the characters that the font does not have. */
final class Pen {
  private final Surface surface;
  private int missing;

  Pen(Surface surface) {
    this.surface = surface;
  }

  int missing() {
    return missing;
  }

  void write(TextLine line, Ink ink, double x, double baseline) {
    surface.letters(line, ink, x, baseline);
    missing += line.missing();
  }

  void writeCentred(TextLine line, Ink ink, double middle, double baseline) {
    write(line, ink, middle - line.width() / 2, baseline);
  }

  void writeRight(TextLine line, Ink ink, double right, double baseline) {
    write(line, ink, right - line.width(), baseline);
  }

  void fill(Shape shape, Ink ink) {
    surface.fill(shape, ink);
  }

  void outline(Shape shape, Ink ink, double thickness) {
    surface.outline(shape, ink, thickness);
  }
}
