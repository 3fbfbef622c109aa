package dev.pingyi.server.print;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Puts a poster on A4 at 150 units to the inch, from the office's name down to the privacy line.
 */
final class PosterLayout {
  static final int WIDTH = 1240;
  static final int HEIGHT = 1754;

  private static final double MARGIN = 100;
  private static final double MIDDLE = WIDTH / 2.0;
  private static final double TEXT_WIDTH = WIDTH - 2 * MARGIN;

  /** The code with its quiet zone: about 12 cm, to be scanned across a counter. */
  private static final double CODE_MAX = 740;

  private static final double CODE_TOP = 478;

  private final Lettering lettering;
  private final Fitting fitting;

  PosterLayout(Lettering lettering) {
    this.lettering = lettering;
    this.fitting = new Fitting(lettering);
  }

  void draw(Pen pen, Poster poster) {
    drawOffice(pen, poster);
    drawPlace(pen, poster.place());
    drawCode(pen, poster.url());
    drawCall(pen, poster.words().call());
    drawTypedCode(pen, poster);
    drawPrivacy(pen, poster.words().privacy());
  }

  private void drawOffice(Pen pen, Poster poster) {
    double seal = 100;
    new Seal(lettering).draw(pen, poster.words().seal(), MARGIN, 72, seal);
    double left = MARGIN + seal + 28;
    pen.write(
        fitting.shrunk(poster.place().office(), Face.regular(46), 34, WIDTH - MARGIN - left),
        Ink.BLACK,
        left,
        139);
    rule(pen, 204);
  }

  private void drawPlace(Pen pen, Poster.Place place) {
    List<TextLine> unit = unitLines(place.unit());
    boolean oneLine = unit.size() == 1;
    double baseline = oneLine ? 318 : 282;
    for (TextLine line : unit) {
      pen.writeCentred(line, Ink.BLACK, MIDDLE, baseline);
      baseline += 78;
    }
    String where = place.counter() + (place.matter().isEmpty() ? "" : " · " + place.matter());
    Face face = Face.regular(oneLine ? 60 : 54);
    pen.writeCentred(
        fitting.shrunk(where, face, 40, TEXT_WIDTH), Ink.BLACK, MIDDLE, oneLine ? 436 : 442);
  }

  /** A short name is large; a long one is broken into two lines of about the same width. */
  private List<TextLine> unitLines(String unit) {
    Face large = Face.heavy(96);
    double width = lettering.widthOf(unit, large);
    if (width <= TEXT_WIDTH * 1.25) {
      return List.of(fitting.shrunk(unit, large, 72, TEXT_WIDTH));
    }
    return fitting.halved(unit, Face.heavy(66), TEXT_WIDTH);
  }

  private static void drawCode(Pen pen, String url) {
    QrCode code = QrCode.of(url);
    // Whole units to the module: no edge falls between two pixels.
    double module = Math.floor(CODE_MAX / code.side());
    double side = module * code.side();
    double left = Math.floor(MIDDLE - side / 2);
    double top = CODE_TOP + Math.floor((CODE_MAX - side) / 2);
    var card = new RoundRectangle2D.Double(left, top, side, side, 28, 28);
    pen.fill(card, Ink.WHITE);
    pen.outline(card, Ink.HAIRLINE, 2);
    pen.fill(code.squares(left, top, module), Ink.BLACK);
  }

  private void drawCall(Pen pen, Poster.Saying call) {
    pen.writeCentred(
        fitting.shrunk(call.text(), Face.heavy(76), 44, TEXT_WIDTH), Ink.BLACK, MIDDLE, 1308);
    pen.writeCentred(
        fitting.shrunk(call.second(), Face.regular(32), 24, TEXT_WIDTH), Ink.GREY, MIDDLE, 1364);
  }

  private void drawTypedCode(Pen pen, Poster poster) {
    rule(pen, 1412);
    Poster.Saying typed = poster.words().typed();
    TextLine code = fitting.shrunk(poster.typedCode(), Face.heavy(72), 40, TEXT_WIDTH / 2);
    pen.writeRight(code, Ink.BLACK, WIDTH - MARGIN, 1502);
    double width = TEXT_WIDTH - code.width() - 40;
    pen.write(fitting.shrunk(typed.text(), Face.regular(36), 26, width), Ink.BLACK, MARGIN, 1474);
    pen.write(fitting.shrunk(typed.second(), Face.regular(26), 20, width), Ink.GREY, MARGIN, 1514);
  }

  private void drawPrivacy(Pen pen, Poster.Saying privacy) {
    rule(pen, 1544);
    pen.write(
        fitting.shrunk(privacy.text(), Face.regular(36), 26, TEXT_WIDTH), Ink.BLACK, MARGIN, 1606);
    pen.write(
        fitting.shrunk(privacy.second(), Face.regular(26), 20, TEXT_WIDTH), Ink.GREY, MARGIN, 1646);
  }

  private static void rule(Pen pen, double y) {
    pen.fill(new Rectangle2D.Double(MARGIN, y, TEXT_WIDTH, 2), Ink.HAIRLINE);
  }
}
