package dev.pingyi.server.print;

import java.awt.Color;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds out what was drawn where, pixel by pixel. */
final class Inks {
  private Inks() {}

  static List<Point> red(BufferedImage image, int fromY, int toY) {
    return find(image, Inks::isRed, fromY, toY);
  }

  static List<Point> dark(BufferedImage image, int fromY, int toY) {
    return find(image, Inks::isDark, fromY, toY);
  }

  /** What is drawn closer to the left or right edge than the margin. */
  static List<Point> outside(BufferedImage image, int margin) {
    List<Point> found = find(image, rgb -> isRed(rgb) || isDark(rgb), 0, image.getHeight());
    found.removeIf(point -> point.x >= margin && point.x < image.getWidth() - margin);
    return found;
  }

  private static List<Point> find(BufferedImage image, IntPredicate ink, int fromY, int toY) {
    List<Point> found = new ArrayList<>();
    for (int y = fromY; y < toY; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (ink.test(image.getRGB(x, y))) {
          found.add(new Point(x, y));
        }
      }
    }
    return found;
  }

  private static boolean isRed(int rgb) {
    Color color = new Color(rgb);
    return color.getRed() > 140 && color.getGreen() < 90 && color.getBlue() < 90;
  }

  private static boolean isDark(int rgb) {
    Color color = new Color(rgb);
    return color.getRed() + color.getGreen() + color.getBlue() < 250;
  }
}
