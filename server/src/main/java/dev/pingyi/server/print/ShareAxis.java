package dev.pingyi.server.print;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The scale on which satisfied shares stand: from the ten below the lowest interval of the sheet to
 * 100 %. Most shares lie close to 100 %, and from 0 on their intervals could not be seen.
 *
 * @param lowest where the scale begins, in per cent
 */
record ShareAxis(int lowest) {
  static final double LEFT = 690;
  static final double RIGHT = 872;

  private static final double LOWEST_MAX = 90;

  static ShareAxis of(List<RankingSheet.Row> rows) {
    double low = 1;
    for (RankingSheet.Row row : rows) {
      if (row.satisfied() instanceof RankingSheet.Share share) {
        low = Math.min(low, share.low());
      }
    }
    return new ShareAxis((int) Math.clamp(Math.floor(low * 10) * 10, 0.0, LOWEST_MAX));
  }

  String lowestText() {
    return lowest + "%";
  }

  String highestText() {
    return "100%";
  }

  double x(double share) {
    double part = (share * 100 - lowest) / (100 - lowest);
    return LEFT + Math.clamp(part, 0, 1) * (RIGHT - LEFT);
  }

  /** The two ends of the scale beside one row. */
  void drawEnds(Pen pen, double middle) {
    pen.fill(new Rectangle2D.Double(LEFT - 1, middle - 20, 2, 40), Ink.HAIRLINE);
    pen.fill(new Rectangle2D.Double(RIGHT - 1, middle - 20, 2, 40), Ink.HAIRLINE);
  }

  /** The share as a dot on its interval. */
  void drawWhisker(Pen pen, RankingSheet.Share share, double middle) {
    double from = x(share.low());
    double to = x(share.high());
    pen.fill(new Rectangle2D.Double(from, middle - 2, to - from, 4), Ink.BLACK);
    pen.fill(new Rectangle2D.Double(from - 2, middle - 10, 4, 20), Ink.BLACK);
    pen.fill(new Rectangle2D.Double(to - 2, middle - 10, 4, 20), Ink.BLACK);
    pen.fill(new Ellipse2D.Double(x(share.share()) - 7, middle - 7, 14, 14), Ink.BLACK);
  }
}
