package dev.pingyi.server.print;

import java.awt.Shape;

/** What can be drawn on: pixels or a page. Shapes are all it knows. */
sealed interface Surface permits PixelSurface, PageSurface {
  /** Corners of thick lines that are sharper than this are cut off. */
  float MITER_MAX = 3;

  void fill(Shape shape, Ink ink);

  /** A line of this thickness along the edge of the shape. */
  void outline(Shape shape, Ink ink, double thickness);

  /** Letters filled, and drawn round if the face is heavy. */
  void letters(TextLine line, Ink ink, double x, double baseline);
}
