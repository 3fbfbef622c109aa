package dev.pingyi.server.print;

import java.util.function.IntConsumer;

/**
 * Where sheets become files. The same input always gives the same bytes; several threads may print
 * at once; nothing is read before the first print.
 */
public final class PrintRoom {
  private final IntConsumer missingCharacters;

  /**
   * A print room that tells {@code missingCharacters}, once for each print that had any, how many
   * characters the font lacks; the count can be logged, the text need not be.
   */
  public PrintRoom(IntConsumer missingCharacters) {
    this.missingCharacters = missingCharacters;
  }

  /** The poster as PNG of 1,240 × 1,754 pixels, for screens. */
  public byte[] posterPng(Poster poster) {
    PixelSurface surface = new PixelSurface(PosterLayout.WIDTH, PosterLayout.HEIGHT, Ink.PAPER);
    draw(surface, poster);
    return surface.bytes();
  }

  /** The poster as one page of A4 in PDF, on white, so that no ink is spent on the paper's tint. */
  public byte[] posterPdf(Poster poster) {
    PageSurface surface = new PageSurface(poster.place().unit() + " · " + poster.place().counter());
    draw(surface, poster);
    return surface.bytes();
  }

  /** The monthly picture as PNG of 1,080 × 1,440 pixels. */
  public byte[] rankingPng(RankingSheet sheet) {
    PixelSurface surface = new PixelSurface(RankingPicture.WIDTH, RankingPicture.HEIGHT, Ink.PAPER);
    Pen pen = new Pen(surface);
    new RankingPicture(Lettering.ofTheOffice()).draw(pen, sheet);
    report(pen);
    return surface.bytes();
  }

  private void draw(Surface surface, Poster poster) {
    Pen pen = new Pen(surface);
    new PosterLayout(Lettering.ofTheOffice()).draw(pen, poster);
    report(pen);
  }

  private void report(Pen pen) {
    if (pen.missing() > 0) {
      missingCharacters.accept(pen.missing());
    }
  }
}
