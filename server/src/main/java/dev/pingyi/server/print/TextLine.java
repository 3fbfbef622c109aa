package dev.pingyi.server.print;

import java.awt.Shape;
import java.util.List;

/**
 * One line of text as letters beside each other, its baseline starting at (0, 0).
 *
 * @param width in units of the sheet
 * @param missing how many characters the font does not have; each is drawn as a box
 */
record TextLine(List<Glyph> letters, double width, Face face, int missing) {

  /**
   * One letter, as the font draws it.
   *
   * @param outline in a thousandth of the type size, growing upwards
   * @param x where it stands, in units of the sheet
   */
  record Glyph(Shape outline, double x) {}
}
