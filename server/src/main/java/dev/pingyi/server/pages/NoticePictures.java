package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.notify.OutboundMessage;
import dev.pingyi.core.notify.Pictures;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.server.print.PrintRoom;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pictures of published notices, each drawn by whoever asks for it first, and then kept. */
public final class NoticePictures implements Pictures {
  /** Raised when pictures are drawn otherwise: those of before are then drawn anew. */
  private static final String VERSION = "1";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private final PublishedMonths months;
  private final NoticeSheets sheets;
  private final PrintRoom printRoom;

  public NoticePictures(PublishedMonths months, NoticeSheets sheets, PrintRoom printRoom) {
    this.months = months;
    this.sheets = sheets;
    this.printRoom = printRoom;
  }

  /**
   * The picture of a category.
   *
   * @throws IllegalArgumentException if no such notice is published
   */
  @Override
  public OutboundMessage.Picture of(String month, int number) {
    YearMonth of = YearMonth.parse(month);
    String name = String.valueOf(number);
    byte[] png =
        png(of, name, Language.ZH)
            .orElseThrow(() -> new IllegalArgumentException("no notice of " + month));
    return new OutboundMessage.Picture(png, ResultsAddress.picture(of, name, Language.ZH));
  }

  /** The picture of that name; empty if there is none. */
  Optional<byte[]> png(YearMonth month, String name, Language language) {
    String key =
        String.format(
            Locale.ROOT, "picture-%s-%s-%s-%s", VERSION, name, language.code(), sheets.site());
    Optional<byte[]> kept = months.cache().bytes(month, key);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<byte[]> drawn = draw(month, name, language);
    drawn.ifPresent(png -> months.cache().keep(month, key, png));
    return drawn;
  }

  private Optional<byte[]> draw(YearMonth month, String name, Language language) {
    return NUMBER.matcher(name).matches()
        ? ranking(month, Integer.parseInt(name), language)
        : Optional.empty();
  }

  private Optional<byte[]> ranking(YearMonth month, int number, Language language) {
    return months
        .office()
        .store()
        .notice(month)
        .filter(notice -> number >= 1 && number <= notice.tables().size())
        .map(notice -> ranking(notice, number, language));
  }

  private byte[] ranking(Notice notice, int number, Language language) {
    return printRoom.rankingPng(sheets.in(language).sheet(notice, number));
  }
}
