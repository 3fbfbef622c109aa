package dev.pingyi.server.print;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws one unit in two lines: who it is, and its numbers. */
final class RankingRow {
  static final double HEIGHT = 87;
  static final double PLACE_WIDTH = 162;
  static final double UNIT_LEFT = 212;
  static final double SHARE_RIGHT = 674;

  private static final double BAR_WIDTH = 200;
  private static final double BAR_HEIGHT = 20;
  private static final double POINTS_LEFT = UNIT_LEFT + BAR_WIDTH + 14;
  private static final Face NAME = Face.regular(40);
  private static final Face FIGURE = Face.heavy(40);
  private static final Face SMALL = RankingPicture.SMALL;

  private final Fitting fitting;
  private final ShareAxis axis;

  RankingRow(Fitting fitting, ShareAxis axis) {
    this.fitting = fitting;
    this.axis = axis;
  }

  /** Draws in the middle of a row at least {@value #HEIGHT} high. */
  void draw(Pen pen, RankingSheet.Row row, double top, double height) {
    double spare = height - HEIGHT;
    drawWho(pen, row.position(), top + spare * 0.4 + 39);
    double baseline = top + spare * 0.6 + 80;
    drawMovement(pen, row.position().movement(), baseline);
    drawPoints(pen, row.points(), baseline);
    drawSatisfied(pen, row.satisfied(), baseline);
    double width = RankingPicture.RIGHT - ShareAxis.RIGHT - 12;
    pen.writeRight(
        fitting.shrunk(row.ratings(), SMALL, 26, width), Ink.BLACK, RankingPicture.RIGHT, baseline);
  }

  private void drawWho(Pen pen, RankingSheet.Position position, double baseline) {
    TextLine place =
        position.ranked()
            ? fitting.shrunk(position.place(), Face.heavy(40), 32, PLACE_WIDTH)
            : fitting.cut(position.place(), SMALL, PLACE_WIDTH);
    pen.write(place, position.ranked() ? Ink.BLACK : Ink.GREY, RankingPicture.LEFT, baseline);
    double right = RankingPicture.RIGHT;
    for (RankingSheet.Tag tag : position.marks().reversed()) {
      right = drawTag(pen, tag, right, baseline);
    }
    pen.write(
        fitting.cut(position.unit(), NAME, right - UNIT_LEFT), Ink.BLACK, UNIT_LEFT, baseline);
  }

  /** Draws the word in its frame, ending at {@code right}; returns where the next one ends. */
  private double drawTag(Pen pen, RankingSheet.Tag tag, double right, double baseline) {
    Face face = tag.tone() == RankingSheet.Tone.BAD ? Face.heavy(32) : SMALL;
    TextLine word = fitting.cut(tag.word(), face, 280);
    double left = right - word.width() - 24;
    var frame = new RoundRectangle2D.Double(left, baseline - 35, right - left, 42, 10, 10);
    switch (tag.tone()) {
      case BAD -> {
        pen.fill(frame, Ink.SEAL);
        pen.write(word, Ink.WHITE, left + 12, baseline - 3);
      }
      case GOOD -> {
        pen.outline(frame, Ink.JADE, 2);
        pen.write(word, Ink.JADE, left + 12, baseline - 3);
      }
      case PLAIN -> {
        pen.outline(frame, Ink.GREY, 2);
        pen.write(word, Ink.GREY, left + 12, baseline - 3);
      }
    }
    return left - 14;
  }

  private void drawMovement(Pen pen, RankingSheet.Movement movement, double baseline) {
    String arrow =
        switch (movement.direction()) {
          case UP -> "▲ ";
          case DOWN -> "▼ ";
          case NONE -> "";
        };
    Ink ink = movement.direction() == RankingSheet.Direction.UP ? Ink.JADE : Ink.GREY;
    pen.write(
        fitting.cut(arrow + movement.text(), SMALL, PLACE_WIDTH),
        ink,
        RankingPicture.LEFT,
        baseline);
  }

  /** What is left in jade, what was lost in red at its end, and both in figures. */
  private void drawPoints(Pen pen, RankingSheet.PointsBar points, double baseline) {
    double top = baseline - 12 - BAR_HEIGHT / 2;
    double lost = Math.min(1, 1.0 * (points.max() - points.left()) / points.max()) * BAR_WIDTH;
    double kept = Math.max(0, BAR_WIDTH - lost - (lost > 0 ? 3 : 0));
    pen.fill(new Rectangle2D.Double(UNIT_LEFT, top, kept, BAR_HEIGHT), Ink.JADE);
    if (lost > 0) {
      double from = UNIT_LEFT + BAR_WIDTH - lost;
      pen.fill(new Rectangle2D.Double(from, top - 4, lost, BAR_HEIGHT + 8), Ink.SEAL);
    }
    TextLine left = fitting.shrunk(points.text(), FIGURE, 28, 80);
    pen.write(left, Ink.BLACK, POINTS_LEFT, baseline);
    TextLine loss = fitting.shrunk(points.lost(), Face.heavy(32), 26, 80);
    pen.write(loss, Ink.SEAL, POINTS_LEFT + left.width() + 12, baseline);
  }

  private void drawSatisfied(Pen pen, RankingSheet.Satisfied satisfied, double baseline) {
    switch (satisfied) {
      case RankingSheet.Share share -> {
        axis.drawEnds(pen, baseline - 12);
        axis.drawWhisker(pen, share, baseline - 12);
        pen.writeRight(fitting.cut(share.text(), SMALL, 130), Ink.BLACK, SHARE_RIGHT, baseline);
      }
      case RankingSheet.Hidden hidden ->
          pen.write(
              fitting.cut(hidden.word(), SMALL, ShareAxis.RIGHT - SHARE_RIGHT + 100),
              Ink.GREY,
              SHARE_RIGHT - 100,
              baseline);
    }
  }
}
