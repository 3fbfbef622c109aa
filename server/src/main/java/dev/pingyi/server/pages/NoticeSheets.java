package dev.pingyi.server.pages;

import static java.util.stream.Collectors.joining;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.PlaceReasonsText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure.Form;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.server.print.RankingSheet;
import dev.pingyi.server.print.RankingSheet.Direction;
import dev.pingyi.server.print.RankingSheet.Tag;
import dev.pingyi.server.print.RankingSheet.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Lays a category of a month's notice on the sheet that is printed. */
public final class NoticeSheets {
  private static final int HEAD_LETTERS = 16;

  private final Office office;
  private final NoticeText noticeText;
  private final String publicUrl;
  private final Language language;

  /**
   * In Chinese, as in the groups and on the wall.
   *
   * @param publicUrl the public address, without a slash at its end
   */
  public NoticeSheets(Office office, String publicUrl) {
    this(office, publicUrl, Language.ZH);
  }

  private NoticeSheets(Office office, String publicUrl, Language language) {
    this.office = office;
    this.noticeText = new NoticeText(office);
    this.publicUrl = publicUrl;
    this.language = language;
  }

  /** The same in another language. */
  NoticeSheets in(Language other) {
    return new NoticeSheets(office, publicUrl, other);
  }

  /** Tells pictures apart whose code leads to different addresses. */
  String site() {
    return String.format(Locale.ROOT, "%08x", publicUrl.hashCode());
  }

  /** The sheet of the {@code number}th category, counted from 1. */
  public RankingSheet sheet(Notice notice, int number) {
    Notice.Table table = notice.tables().get(number - 1);
    ShownRows shown = ShownRows.of(table.standings(), RankingSheet.ROWS_MAX);
    PlaceReasonsText reasons = new PlaceReasonsText(office, notice, table, language);
    return new RankingSheet(
        new RankingSheet.Heading(
            say(PagePhrase.SEAL),
            title(notice),
            noticeText.category(notice, table, language),
            page(shown),
            shown.hasAllInterviews()
                ? reasons.order().orElse("")
                : Stream.concat(Stream.of(reasons.interviewsOnPage()), reasons.order().stream())
                    .collect(joining(" "))),
        new RankingSheet.Columns(
            say(PagePhrase.PRINT_PLACE),
            say(PagePhrase.PRINT_POINTS),
            say(PagePhrase.PRINT_SATISFIED),
            say(PagePhrase.PRINT_RATINGS)),
        shown.rows().stream().map(standing -> row(notice, standing)).toList(),
        foot(notice, table));
  }

  private String title(Notice notice) {
    return say(
        PagePhrase.PRINT_TITLE,
        say(PagePhrase.OFFICE),
        notice.month().getYear(),
        notice.month().getMonthValue());
  }

  private String page(ShownRows shown) {
    if (shown.last() == 0) {
      return shown.isWhole() ? "" : say(PagePhrase.PRINT_FIRST, shown.first());
    }
    return say(PagePhrase.PRINT_PAGE, shown.first(), shown.last());
  }

  private RankingSheet.Row row(Notice notice, Standing standing) {
    int start = book(notice).points().start();
    String lost = standing.points() < start ? "−" + (start - standing.points()) : "";
    return new RankingSheet.Row(
        new RankingSheet.Position(
            place(notice, standing),
            standing.place() > 0,
            movement(standing),
            new DisplayNames(office, language).unit(standing.unit()),
            marks(standing)),
        new RankingSheet.PointsBar(
            standing.points(), start, noticeText.points(notice, standing), lost),
        satisfied(notice, standing),
        noticeText.ratings(notice, standing, language));
  }

  /** That there are too few ratings is said once: here, or where the share would stand. */
  private String place(Notice notice, Standing standing) {
    return standing.place() == 0 && isHidden(notice, standing)
        ? say(PagePhrase.RESULTS_NONE)
        : noticeText.place(standing, language);
  }

  private boolean isHidden(Notice notice, Standing standing) {
    return noticeText.figures(notice).share(standing).form() == Form.HIDDEN;
  }

  private RuleBook book(Notice notice) {
    return office.books().ofYear(notice.month().getYear());
  }

  private static RankingSheet.Movement movement(Standing standing) {
    int up = standing.before() - standing.place();
    if (standing.before() == 0 || standing.place() == 0) {
      return new RankingSheet.Movement(Direction.NONE, "");
    }
    if (up == 0) {
      return new RankingSheet.Movement(Direction.NONE, "—");
    }
    Direction direction = up > 0 ? Direction.UP : Direction.DOWN;
    return new RankingSheet.Movement(direction, String.valueOf(Math.abs(up)));
  }

  private List<Tag> marks(Standing standing) {
    List<Tag> marks = new ArrayList<>();
    switch (standing.mark()) {
      case ALERT -> marks.add(new Tag(say(PagePhrase.RESULTS_ALERT), Tone.PLAIN));
      case ALARM -> marks.add(new Tag(say(PagePhrase.RESULTS_ALARM), Tone.BAD));
      case NONE -> {}
    }
    if (standing.interview()) {
      marks.add(new Tag(say(PagePhrase.RESULTS_INTERVIEW), Tone.BAD));
    }
    return marks;
  }

  private RankingSheet.Satisfied satisfied(Notice notice, Standing standing) {
    String share = noticeText.share(notice, standing, language);
    return switch (noticeText.figures(notice).share(standing).form()) {
      case EXACT ->
          new RankingSheet.Share(
              share,
              standing.share(book(notice).grades().satisfiedFrom()),
              standing.low(),
              standing.high());
      case UNDER, AT_LEAST -> new RankingSheet.Hidden(share);
      case HIDDEN ->
          new RankingSheet.Hidden(
              noticeText.figures(notice).cameSlowly(standing)
                  ? say(PagePhrase.RESULTS_SLOW, noticeText.hiddenUnder(notice))
                  : say(PagePhrase.RESULTS_FEW));
    };
  }

  private RankingSheet.Foot foot(Notice notice, Notice.Table table) {
    String pending = noticeText.count(notice, table, s -> s.month().pending(), language);
    String revoked = noticeText.count(notice, table, s -> s.month().revoked(), language);
    String held = noticeText.count(notice, table, s -> s.month().heldBack(), language);
    String satisfiedFrom = noticeText.satisfiedFrom(notice.month(), language);
    String head = notice.head().substring(0, Math.min(HEAD_LETTERS, notice.head().length()));
    boolean provisional =
        table.standings().stream().anyMatch(s -> notice.provisional().contains(s.unit()));
    String ledger = say(PagePhrase.PRINT_LEDGER, head);
    return new RankingSheet.Foot(
        List.of(
            say(PagePhrase.PRINT_FORMULA, satisfiedFrom),
            say(PagePhrase.PRINT_PENDING, pending, revoked, noticeText.hiddenUnder(notice), held)),
        // The notes above fill their lines.
        provisional ? noticeText.provisionalShort(language) + " · " + ledger : ledger,
        publicUrl + ResultsAddress.month(notice.month()));
  }

  private String say(PagePhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
