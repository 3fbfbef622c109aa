package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/** The words of a month's notice: the ranking itself, so that it reads without its pictures. */
public final class NoticeText {
  /**
   * So many rows a category: the text of a chat message has an end, the public page has them all.
   */
  private static final int ROWS_MAX = 20;

  /** So many lines of each other part, for the same reason. */
  private static final int LINES_MAX = 10;

  /** Telegram takes 4,096; a service that takes less says so in its own words. */
  private static final int CHARACTERS_MAX = 4000;

  private static final String PROVISIONAL = "*";

  private final Office office;

  public NoticeText(Office office) {
    this.office = office;
  }

  /** The whole notice. */
  public String text(Notice notice, Language language) {
    return places(notice, language) + "\n" + details(notice, language);
  }

  /** The ranking, as long as a chat message may be: with fewer rows where there is no room. */
  public String places(Notice notice, Language language) {
    return fitting(ROWS_MAX, rows -> places(notice, language, rows));
  }

  /** What the notice says besides the places, in the same way. */
  public String details(Notice notice, Language language) {
    return fitting(LINES_MAX, most -> details(notice, language, most));
  }

  private static String fitting(int most, IntFunction<String> text) {
    int rows = most;
    while (rows > 1 && text.apply(rows).length() > CHARACTERS_MAX) {
      rows--;
    }
    return text.apply(rows);
  }

  private String places(Notice notice, Language language, int rows) {
    List<String> lines = new ArrayList<>();
    lines.add(title(notice.month(), language));
    for (Notice.Table table : notice.tables()) {
      lines.add("");
      lines.add(
          Texts.say(
              language,
              NoticePhrase.CATEGORY,
              category(notice, table, language),
              table.standings().size()));
      PlaceReasonsText reasons = new PlaceReasonsText(office, notice, table, language);
      table.standings().stream()
          .limit(rows)
          .forEach(s -> lines.add(row(notice, s, language) + reasons.remarks(s)));
      int more = table.standings().size() - rows;
      if (more > 0) {
        lines.add(Texts.say(language, NoticePhrase.MORE, more));
      }
      lines.addAll(reasons.lines());
    }
    if (!notice.provisional().isEmpty()) {
      lines.add(provisional(language));
    }
    return String.join("\n", lines);
  }

  private String details(Notice notice, Language language, int most) {
    List<String> lines = new ArrayList<>();
    lines.add(title(notice.month(), language));
    new NoticeSections(office)
        .of(notice, language)
        .forEach(section -> lines.addAll(section.text(most, language)));
    lines.addAll(List.of("", foot(notice, language)));
    return String.join("\n", lines);
  }

  /** What stands under the picture of one category, counted from 1. */
  public String caption(Notice notice, int number, Language language) {
    return Texts.say(
        language,
        NoticePhrase.PICTURE,
        title(notice.month(), language),
        category(notice, notice.tables().get(number - 1), language));
  }

  /** How a category is called. */
  public String category(Notice notice, Notice.Table table, Language language) {
    return new DisplayNames(office, language).category(table.category(), notice.month().getYear());
  }

  public String title(YearMonth month, Language language) {
    return Texts.say(language, NoticePhrase.TITLE, month.getYear(), month.getMonthValue());
  }

  /** The formula, what is undecided, and the head of the points book. */
  public String foot(Notice notice, Language language) {
    RuleBook.Ranking ranking = ranking(notice);
    return Texts.say(
        language,
        NoticePhrase.FOOT,
        satisfiedFrom(notice.month(), language),
        ranking.unrankedUnder(),
        total(notice, standing -> standing.month().pending(), language),
        notice.head().substring(0, 12),
        notice.bookVersion(),
        ranking.hiddenUnder(),
        total(notice, standing -> standing.month().heldBack(), language));
  }

  /** The points; marked while they may still be given back. */
  public String points(Notice notice, Standing standing) {
    boolean provisional = notice.provisional().contains(standing.unit());
    return standing.points() + (provisional ? PROVISIONAL : "");
  }

  /** What the mark beside points means. */
  public String provisional(Language language) {
    return Texts.say(language, NoticePhrase.PROVISIONAL, PROVISIONAL);
  }

  /** The same where there is room for a few words. */
  public String provisionalShort(Language language) {
    return Texts.say(language, NoticePhrase.PROVISIONAL_SHORT, PROVISIONAL);
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

  /** The satisfied share, as much of it as the public reads. */
  public String share(Notice notice, Standing standing, Language language) {
    return share(figures(notice).share(standing), language);
  }

  static String share(PublicFigure share, Language language) {
    double percent = 100 * share.number();
    return switch (share.form()) {
      case EXACT -> String.format(Locale.ROOT, "%.1f%%", percent);
      // A bound is rounded away from the share, so that it holds.
      case AT_LEAST ->
          Texts.say(language, NoticePhrase.SHARE_AT_LEAST, tenths(Math.floor(10 * percent)));
      case UNDER -> Texts.say(language, NoticePhrase.SHARE_UNDER, tenths(Math.ceil(10 * percent)));
      case HIDDEN -> Texts.say(language, NoticePhrase.NO_RATE);
    };
  }

  /** The ratings of a unit. */
  public String ratings(Notice notice, Standing standing, Language language) {
    return count(figures(notice).ratings(standing), language);
  }

  /** A figure of a whole category. */
  public String count(
      Notice notice, Notice.Table table, ToLongFunction<Standing> figure, Language language) {
    return count(figures(notice).count(sum(table, figure)), language);
  }

  /** A figure of all categories. */
  public String total(Notice notice, ToLongFunction<Standing> figure, Language language) {
    List<Long> parts = notice.tables().stream().map(table -> sum(table, figure)).toList();
    return count(figures(notice).total(parts), language);
  }

  private static long sum(Notice.Table table, ToLongFunction<Standing> figure) {
    return table.standings().stream().mapToLong(figure).sum();
  }

  /** A figure as the public reads it. */
  public static String count(PublicFigure figure, Language language) {
    String number = String.format(Locale.ROOT, "%,d", Math.round(figure.number()));
    return switch (figure.form()) {
      case EXACT -> number;
      case UNDER -> Texts.say(language, NoticePhrase.UNDER, number);
      case AT_LEAST -> Texts.say(language, NoticePhrase.AT_LEAST, number);
      case HIDDEN -> Texts.say(language, NoticePhrase.NO_RATE);
    };
  }

  private static String tenths(double tenths) {
    return String.format(Locale.ROOT, "%.1f", tenths / 10);
  }

  /** Groups of fewer people are hidden. */
  public int hiddenUnder(Notice notice) {
    return ranking(notice).hiddenUnder();
  }

  /** What the public reads of the figures of a notice. */
  public PublicFigures figures(Notice notice) {
    return new PublicFigures(book(notice.month()));
  }

  /** The lowest grade that counts as satisfied, as the formula names it. */
  public String satisfiedFrom(YearMonth month, Language language) {
    return new DisplayNames(office, language).of(book(month).grades().satisfiedFrom());
  }

  private String row(Notice notice, Standing standing, Language language) {
    NoticePhrase phrase = standing.place() == 0 ? NoticePhrase.ROW_FEW : NoticePhrase.ROW;
    return Texts.say(
        language,
        phrase,
        place(standing, language),
        new DisplayNames(office, language).unit(standing.unit()),
        points(notice, standing),
        share(notice, standing, language),
        ratings(notice, standing, language));
  }

  private RuleBook.Ranking ranking(Notice notice) {
    return book(notice.month()).ranking();
  }

  private RuleBook book(YearMonth month) {
    return office.books().ofYear(month.getYear());
  }
}
