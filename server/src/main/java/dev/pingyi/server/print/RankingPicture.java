package dev.pingyi.server.print;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a month's ranking on 1,080 × 1,620 pixels, to be read on a phone 360 wide: nothing is
 * smaller than 32, names and places are 40.
 */
final class RankingPicture {
  static final int WIDTH = 1080;
  static final int HEIGHT = 1620;

  static final double LEFT = 40;
  static final double RIGHT = 1040;
  static final Face SMALL = Face.regular(32);

  /** The baseline of the columns' heads when nothing stands above them. */
  private static final double COLUMNS = 173;

  private static final double LINE = 43;
  private static final int REASON_LINES = 2;
  private static final double ROWS_BOTTOM = 1414;
  private static final double ROW_MAX = 132;
  private static final double CODE_MAX = 196;

  private final Lettering lettering;
  private final Fitting fitting;

  RankingPicture(Lettering lettering) {
    this.lettering = lettering;
    this.fitting = new Fitting(lettering);
  }

  void draw(Pen pen, RankingSheet sheet) {
    drawHeading(pen, sheet.heading());
    ShareAxis axis = ShareAxis.of(sheet.rows());
    double columns = COLUMNS + drawReasons(pen, sheet.heading().reasons());
    drawColumns(pen, sheet.columns(), axis, columns);
    drawRows(pen, sheet.rows(), axis, columns + 13);
    drawFoot(pen, sheet.foot());
  }

  private void drawHeading(Pen pen, RankingSheet.Heading heading) {
    new Seal(lettering).draw(pen, heading.seal(), LEFT, 20, 66);
    double titleLeft = LEFT + 66 + 20;
    pen.write(
        fitting.shrunk(heading.title(), Face.heavy(50), 40, RIGHT - titleLeft),
        Ink.BLACK,
        titleLeft,
        71);
    TextLine page = fitting.cut(heading.page(), SMALL, 300);
    pen.writeRight(page, Ink.GREY, RIGHT, 131);
    Face face = Face.regular(40);
    pen.write(
        fitting.cut(heading.category(), face, RIGHT - LEFT - page.width() - 20),
        Ink.BLACK,
        LEFT,
        131);
  }

  /** How high they are: two lines, so that they read like the notes at the foot. */
  private double drawReasons(Pen pen, String reasons) {
    double baseline = COLUMNS + 2;
    for (TextLine line : fitting.wrapped(reasons, SMALL, RIGHT - LEFT, REASON_LINES)) {
      pen.write(line, Ink.BLACK, LEFT, baseline);
      baseline += LINE;
    }
    return reasons.isEmpty() ? 0 : baseline - COLUMNS + 4;
  }

  private void drawColumns(Pen pen, RankingSheet.Columns columns, ShareAxis axis, double baseline) {
    pen.write(head(columns.place(), RankingRow.PLACE_WIDTH), Ink.GREY, LEFT, baseline);
    pen.write(head(columns.points(), 300), Ink.GREY, RankingRow.UNIT_LEFT, baseline);
    pen.writeRight(head(columns.satisfied(), 150), Ink.GREY, RankingRow.SHARE_RIGHT, baseline);
    drawAxis(pen, axis, baseline);
    pen.writeRight(head(columns.ratings(), 136), Ink.GREY, RIGHT, baseline);
  }

  /** Both ends with a line between them, so that nobody takes 60% for somebody's share. */
  private void drawAxis(Pen pen, ShareAxis axis, double baseline) {
    TextLine lowest = head(axis.lowestText(), 80);
    TextLine highest = head(axis.highestText(), 90);
    pen.write(lowest, Ink.GREY, ShareAxis.LEFT, baseline);
    pen.writeRight(highest, Ink.GREY, ShareAxis.RIGHT, baseline);
    double from = ShareAxis.LEFT + lowest.width() + 8;
    double to = ShareAxis.RIGHT - highest.width() - 8;
    pen.fill(new Rectangle2D.Double(from, baseline - 13, to - from, 3), Ink.GREY);
  }

  private TextLine head(String text, double width) {
    return fitting.cut(text, SMALL, width);
  }

  private void drawRows(Pen pen, List<RankingSheet.Row> rows, ShareAxis axis, double rowsTop) {
    RankingRow drawing = new RankingRow(fitting, axis);
    double height = Math.floor(Math.min(ROW_MAX, (ROWS_BOTTOM - rowsTop) / rows.size()));
    for (int i = 0; i < rows.size(); i++) {
      double top = rowsTop + i * height;
      if (i % 2 == 0) {
        pen.fill(new Rectangle2D.Double(0, top, WIDTH, height), Ink.SHADE);
      }
      drawing.draw(pen, rows.get(i), top, height);
    }
  }

  private void drawFoot(Pen pen, RankingSheet.Foot foot) {
    QrCode code = QrCode.of(foot.url());
    double module = Math.max(2, Math.floor(CODE_MAX / code.side()));
    double side = module * code.side();
    double left = RIGHT - side;
    double top = Math.floor((ROWS_BOTTOM + HEIGHT - side) / 2);
    pen.fill(new Rectangle2D.Double(left, top, side, side), Ink.WHITE);
    pen.fill(code.squares(left, top, module), Ink.BLACK);

    double baseline = ROWS_BOTTOM + 48;
    for (TextLine line : footLines(foot, left - LEFT - 20)) {
      pen.write(line, Ink.GREY, LEFT, baseline);
      baseline += LINE;
    }
  }

  /** Four lines: what the notes need, and always the head of the points book as the last. */
  private List<TextLine> footLines(RankingSheet.Foot foot, double width) {
    List<TextLine> lines = new ArrayList<>();
    for (int i = 0; i < foot.notes().size(); i++) {
      int linesLeft = 3 - lines.size() - (foot.notes().size() - 1 - i);
      lines.addAll(fitting.wrapped(foot.notes().get(i), SMALL, width, linesLeft));
    }
    lines.add(fitting.cut(foot.ledger(), SMALL, width));
    return lines;
  }
}
