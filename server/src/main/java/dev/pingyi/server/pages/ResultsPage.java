package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeSections;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.server.pages.BookDownload.Form;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public results: a month's notice as a page. */
final class ResultsPage {
  /** So many lines of a part; the points book that can be loaded has all. */
  private static final int LINES_MOST = 100;

  private final ResultsFrame frame;
  private final PublishedMonths months;

  ResultsPage(ResultsFrame frame) {
    this.frame = frame;
    this.months = frame.months();
  }

  /** The newest notice, or that there is none yet. */
  PageResponse newest(WebRequest request, Instant now) {
    YearMonth before = frame.office().books().month(now).minusMonths(1);
    Optional<YearMonth> latest = months.latest(before);
    return latest.isPresent()
        ? month(request, latest.get())
        : frame.page(
            request,
            PageResponse.KEPT_SHORTLY,
            "results",
            empty(BrowserLanguage.of(request), before));
  }

  /** A month's notice; a month that has none yet says so. */
  PageResponse month(WebRequest request, YearMonth month) {
    Language language = BrowserLanguage.of(request);
    return months
        .outline(month)
        .map(outline -> frame.page(request, month, "results", content(language, outline)))
        .orElseGet(() -> frame.missing(request, "results", empty(language, month)));
  }

  private Map<String, Object> empty(Language language, YearMonth month) {
    RuleBook.Ranking ranking =
        frame.office().books().ofYear(month.plusMonths(1).getYear()).ranking();
    Map<String, Object> values = frame.head(frame.title(language, month));
    values.put("empty", true);
    values.put(
        "nothing",
        ResultsFrame.say(
            language, PagePhrase.RESULTS_NOTHING, ranking.dayOfMonth(), ranking.time()));
    values.putAll(neighbours(language, month));
    return values;
  }

  private Map<String, Object> neighbours(Language language, YearMonth month) {
    return Map.of(
        "earlier", link(language, month.minusMonths(1)),
        "later", link(language, month.plusMonths(1)),
        "year",
            List.of(
                ResultsFrame.link(
                    ResultsAddress.year(month.getYear()),
                    ResultsFrame.say(language, ResultsPhrase.YEAR_LINK, month.getYear()))));
  }

  private List<Map<String, Object>> link(Language language, YearMonth month) {
    return months
        .outline(month)
        .map(
            notice ->
                ResultsFrame.link(
                    ResultsAddress.month(month),
                    ResultsFrame.say(language, PagePhrase.RESULTS_MONTH, month.getMonthValue())))
        .stream()
        .toList();
  }

  private Map<String, Object> content(Language language, MonthOutline outline) {
    Notice notice = outline.notice();
    YearMonth month = notice.month();
    NoticeText text = new NoticeText(frame.office());
    Map<String, Object> values = frame.head(language, outline, frame.title(language, month));
    values.put("empty", false);
    values.putAll(neighbours(language, month));
    values.putAll(foot(language, notice));
    values.put("changed", ResultsFrame.lines(new ChangedByRatings(text, language).lines(notice)));
    values.put("sections", sections(language, notice));
    values.put("errata", errata(language, month));
    CategorySection of = new CategorySection(frame, outline, language);
    values.put("categories", of.all());
    values.put("jump", of.jump());
    return values;
  }

  /** What was wrong in the notice stands above it; only this changes a month's page. */
  private List<Map<String, String>> errata(Language language, YearMonth month) {
    return ResultsFrame.lines(
        frame.office().store().notices().errata(month).stream()
            .map(
                erratum ->
                    ResultsFrame.say(
                        language,
                        PagePhrase.RESULTS_ERRATUM,
                        erratum.number(),
                        frame.office().books().day(erratum.published().at()),
                        erratum.words()))
            .toList());
  }

  private List<Map<String, Object>> sections(Language language, Notice notice) {
    return new NoticeSections(frame.office())
        .of(notice, language).stream()
            .map(
                section ->
                    Map.<String, Object>of(
                        "heading",
                        section.title(),
                        "lines",
                        ResultsFrame.lines(section.lines(LINES_MOST, language))))
            .toList();
  }

  private Map<String, Object> foot(Language language, Notice notice) {
    NoticeText text = new NoticeText(frame.office());
    Map<String, Object> values = new HashMap<>();
    values.put(
        "pending",
        ResultsFrame.say(
            language,
            PagePhrase.RESULTS_PENDING,
            text.total(notice, s -> s.month().pending(), language),
            text.total(notice, s -> s.month().revoked(), language),
            text.total(notice, s -> s.month().heldBack(), language)));
    values.putAll(fine(frame, language, notice));
    return values;
  }

  /** What explains the figures, on every page that shows some. */
  static Map<String, Object> fine(ResultsFrame frame, Language language, Notice notice) {
    NoticeText text = new NoticeText(frame.office());
    return Map.of(
        "provisional", notice.provisional().isEmpty() ? "" : text.provisional(language),
        "formula",
            ResultsFrame.say(
                language, PagePhrase.RESULTS_FORMULA, text.satisfiedFrom(notice.month(), language)),
        "hidden", ResultsFrame.say(language, PagePhrase.RESULTS_HIDDEN, text.hiddenUnder(notice)),
        "heads", notice.head(),
        "book",
            List.of(
                download(language, notice.month(), Form.JSONL, PagePhrase.RESULTS_BOOK_JSONL),
                download(language, notice.month(), Form.CSV, PagePhrase.RESULTS_BOOK_CSV)));
  }

  private static Map<String, Object> download(
      Language language, YearMonth month, Form form, PagePhrase label) {
    return ResultsFrame.link(BookDownload.path(month, form), ResultsFrame.say(language, label));
  }
}
