package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a month's notice: the ranking itself, so that it reads without its pictures. */
public final class NoticeText {
  /**
   * So many rows a category: the text of a chat message has an end, the public page has them all.
   */
  private static final int ROWS_MAX = 20;

  private final Office office;

  public NoticeText(Office office) {
    this.office = office;
  }

  /** The whole notice. */
  public String text(Notice notice, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(title(notice.month(), language));
    for (Notice.Table table : notice.tables()) {
      lines.add("");
      lines.add(
          Texts.say(language, NoticePhrase.CATEGORY, table.category(), table.standings().size()));
      rows(notice, table, language, lines);
    }
    lines.add("");
    lines.add(foot(notice, language));
    return String.join("\n", lines);
  }

  /** What stands under the picture of one category, counted from 1. */
  public String caption(Notice notice, int number, Language language) {
    return Texts.say(
        language,
        NoticePhrase.PICTURE,
        title(notice.month(), language),
        notice.tables().get(number - 1).category());
  }

  public String title(YearMonth month, Language language) {
    return Texts.say(language, NoticePhrase.TITLE, month.getYear(), month.getMonthValue());
  }

  /** The formula, what is undecided, and the head of the points book. */
  public String foot(Notice notice, Language language) {
    RuleBook.Ranking ranking = ranking(notice);
    long pending =
        notice.tables().stream()
            .flatMap(t -> t.standings().stream())
            .mapToLong(s -> s.month().pending())
            .sum();
    return Texts.say(
        language,
        NoticePhrase.FOOT,
        satisfiedFrom(notice.month(), language),
        ranking.unrankedUnder(),
        pending,
        notice.head().substring(0, 12),
        notice.bookVersion());
  }

  /** The place as it is printed: 1, joint 3, or that there are too few ratings. */
  public String place(Standing standing, Language language) {
    if (standing.place() == 0) {
      return Texts.say(language, NoticePhrase.FEW);
    }
    return standing.joint()
        ? Texts.say(language, NoticePhrase.JOINT, standing.place())
        : String.valueOf(standing.place());
  }

  /** The satisfied share, hidden while the numbers are small. */
  public String share(Notice notice, Standing standing, Language language) {
    return standing.year().counted() < ranking(notice).rateHiddenUnder()
        ? Texts.say(language, NoticePhrase.NO_RATE)
        : String.format(
            Locale.ROOT,
            "%.1f%%",
            100 * standing.share(book(notice.month()).grades().satisfiedFrom()));
  }

  /** The lowest grade that counts as satisfied, as the formula names it. */
  public String satisfiedFrom(YearMonth month, Language language) {
    return new DisplayNames(office, language).of(book(month).grades().satisfiedFrom());
  }

  private void rows(Notice notice, Notice.Table table, Language language, List<String> lines) {
    table.standings().stream().limit(ROWS_MAX).forEach(s -> lines.add(row(notice, s, language)));
    int more = table.standings().size() - ROWS_MAX;
    if (more > 0) {
      lines.add(Texts.say(language, NoticePhrase.MORE, more));
    }
  }

  private String row(Notice notice, Standing standing, Language language) {
    NoticePhrase phrase = standing.place() == 0 ? NoticePhrase.ROW_FEW : NoticePhrase.ROW;
    String row =
        Texts.say(
            language,
            phrase,
            place(standing, language),
            new DisplayNames(office, language).unit(standing.unit()),
            standing.points(),
            share(notice, standing, language),
            standing.year().counted());
    return standing.interview() ? row + " " + Texts.say(language, NoticePhrase.INTERVIEW) : row;
  }

  private RuleBook.Ranking ranking(Notice notice) {
    return book(notice.month()).ranking();
  }

  private RuleBook book(YearMonth month) {
    return office.books().ofYear(month.getYear());
  }
}
