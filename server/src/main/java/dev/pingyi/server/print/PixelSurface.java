package dev.pingyi.server.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** A picture of pixels, one unit to the pixel. */
final class PixelSurface implements Surface {
  private final BufferedImage image;
  private final Graphics2D graphics;

  PixelSurface(int width, int height, Ink paper) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(paper.color());
    graphics.fillRect(0, 0, width, height);
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    graphics.setColor(ink.color());
    graphics.fill(shape);
  }

  @Override
  public void outline(Shape shape, Ink ink, double thickness) {
    graphics.setColor(ink.color());
    graphics.setStroke(
        new BasicStroke(
            (float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER_MAX));
    graphics.draw(shape);
  }

  @Override
  public void letters(TextLine line, Ink ink, double x, double baseline) {
    double scale = line.face().size() / Lettering.UNITS_PER_EM;
    for (TextLine.Glyph letter : line.letters()) {
      Shape placed =
          new Path2D.Double(
              letter.outline(), new AffineTransform(scale, 0, 0, -scale, x + letter.x(), baseline));
      fill(placed, ink);
      if (line.face().heavy()) {
        outline(placed, ink, line.face().stroke());
      }
    }
  }

  /** The picture as PNG; nothing can be drawn after this. */
  byte[] bytes() {
    graphics.dispose();
    return Png.of(image);
  }
}
