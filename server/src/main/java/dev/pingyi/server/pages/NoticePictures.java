package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Pictures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.server.print.PrintRoom;
import java.time.YearMonth;

/** The pictures of published notices, drawn when they are asked for. */
public final class NoticePictures implements Pictures {
  private final Office office;
  private final NoticeSheets sheets;
  private final PrintRoom printRoom;

  public NoticePictures(Office office, NoticeSheets sheets, PrintRoom printRoom) {
    this.office = office;
    this.sheets = sheets;
    this.printRoom = printRoom;
  }

  /**
   * The picture.
   *
   * @throws IllegalArgumentException if no such notice is published
   */
  @Override
  public OutboundMessage.Picture of(String month, int number) {
    YearMonth of = YearMonth.parse(month);
    Notice notice =
        office
            .store()
            .notice(of)
            .orElseThrow(() -> new IllegalArgumentException("no notice of " + month));
    return new OutboundMessage.Picture(
        png(notice, number, Language.ZH), ResultsPage.picturePath(of, number, Language.ZH));
  }

  /** The picture of a notice's {@code number}th category. */
  byte[] png(Notice notice, int number, Language language) {
    return printRoom.rankingPng(sheets.in(language).sheet(notice, number));
  }
}
