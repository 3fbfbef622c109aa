package dev.pingyi.server.print;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;

/** One page of A4, 1,240 units wide, on which shapes become the drawing commands of PDF. */
final class PageSurface implements Surface {
  /** Points of 1/72 inch to one unit of the sheet: sheets are drawn at 150 units to the inch. */
  private static final double POINTS_PER_UNIT = 0.48;

  private final StringBuilder content = new StringBuilder(1 << 16);
  private final String title;

  PageSurface(String title) {
    this.title = title;
    // The page's origin is at the bottom, the sheet's at the top.
    place(POINTS_PER_UNIT, 0, Pdf.PAGE_HEIGHT);
    content.append("0 j ").append(MITER_MAX).append(" M\n");
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    colour(ink, "rg");
    content.append(path(shape, 1) == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n");
  }

  @Override
  public void outline(Shape shape, Ink ink, double thickness) {
    colour(ink, "RG");
    number(thickness, 1).append("w\n");
    path(shape, 1);
    content.append("S\n");
  }

  /**
   * Each letter is written in the font's own whole numbers and moved to its place: the same letter
   * is then the same bytes at any size, which the compression finds.
   */
  @Override
  public void letters(TextLine line, Ink ink, double x, double baseline) {
    Face face = line.face();
    colour(ink, "rg");
    colour(ink, "RG");
    for (TextLine.Glyph letter : line.letters()) {
      content.append("q ");
      place(face.size() / Lettering.UNITS_PER_EM, x + letter.x(), baseline);
      if (face.heavy()) {
        number(face.stroke() * Lettering.UNITS_PER_EM / face.size(), 0).append("w\n");
      }
      boolean holesByCrossing = path(letter.outline(), 0) == PathIterator.WIND_EVEN_ODD;
      content.append(face.heavy() ? "B" : "f").append(holesByCrossing ? "* Q\n" : " Q\n");
    }
  }

  byte[] bytes() {
    return Pdf.of(content.toString(), title);
  }

  /** Draws what follows from (x, y) on, at this scale, and the other way up. */
  private void place(double scale, double x, double y) {
    number(scale, 4).append("0 0 ");
    number(-scale, 4);
    number(x, 1);
    number(y, 2).append("cm\n");
  }

  private void colour(Ink ink, String operator) {
    Color color = ink.color();
    number(color.getRed() / 255.0, 3);
    number(color.getGreen() / 255.0, 3);
    number(color.getBlue() / 255.0, 3).append(operator).append('\n');
  }

  /** Writes the path and returns its winding rule. */
  private int path(Shape shape, int decimals) {
    PathIterator path = shape.getPathIterator(null);
    double[] to = new double[6];
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(to);
      if (segment == PathIterator.SEG_QUADTO) {
        makeCubic(x, y, to);
      }
      int points = points(segment);
      for (int i = 0; i < 2 * points; i++) {
        number(to[i], decimals);
      }
      content.append(operator(segment)).append('\n');
      if (points > 0) {
        x = to[2 * points - 2];
        y = to[2 * points - 1];
      }
    }
    return path.getWindingRule();
  }

  private static int points(int segment) {
    return switch (segment) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
      case PathIterator.SEG_CLOSE -> 0;
      default -> 3;
    };
  }

  private static char operator(int segment) {
    return switch (segment) {
      case PathIterator.SEG_MOVETO -> 'm';
      case PathIterator.SEG_LINETO -> 'l';
      case PathIterator.SEG_CLOSE -> 'h';
      default -> 'c';
    };
  }

  /** PDF has no curve with one control point: the same curve with two, in place. */
  private static void makeCubic(double x, double y, double[] to) {
    double controlX = to[0];
    double controlY = to[1];
    to[4] = to[2];
    to[5] = to[3];
    to[0] = (x + 2 * controlX) / 3;
    to[1] = (y + 2 * controlY) / 3;
    to[2] = (to[4] + 2 * controlX) / 3;
    to[3] = (to[5] + 2 * controlY) / 3;
  }

  /** Plain decimals without trailing zeros; PDF knows no exponents. */
  private StringBuilder number(double value, int decimals) {
    long power = Math.round(Math.pow(10, decimals));
    long parts = Math.round(value * power);
    if (parts < 0) {
      content.append('-');
    }
    content.append(Math.abs(parts) / power);
    long fraction = Math.abs(parts) % power;
    if (fraction > 0) {
      String digits = String.valueOf(power + fraction).substring(1);
      content.append('.').append(digits.replaceFirst("0+$", ""));
    }
    return content.append(' ');
  }
}
