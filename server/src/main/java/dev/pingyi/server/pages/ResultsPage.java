package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.notification.NoticeSections;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.PlaceReasonsText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.server.pages.BookDownload.Form;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The public results: a month's notice as a page. */
final class ResultsPage {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final String IN_LANGUAGE = "lang";

  private final PageContext context;
  private final Templates templates;
  private final Notices notices;
  private final ErrorPage sorry;
  private final BookDownload books;

  ResultsPage(PageContext context, Templates templates) {
    this.context = context;
    this.templates = templates;
    this.notices = new Notices(context.office().store());
    this.sorry = new ErrorPage(templates);
    this.books = new BookDownload(context.office(), sorry);
  }

  /** The newest notice, or that there is none yet. */
  PageResponse newest(WebRequest request, Instant now) {
    YearMonth before = context.office().books().month(now).minusMonths(1);
    return show(BrowserLanguage.of(request), notices.latest(before).orElse(before), 200);
  }

  /** A month's notice; a month that has none yet says so. */
  PageResponse month(WebRequest request, YearMonth month) {
    return show(BrowserLanguage.of(request), month, 404);
  }

  /** The picture of the {@code number}th category. */
  PageResponse picture(WebRequest request, YearMonth month, int number) {
    // Kept by everybody on the way under its address, which is why the language is part of it.
    Language drawnIn = Language.of(request.parameter(IN_LANGUAGE).orElse(""));
    return notices
        .of(month)
        .filter(notice -> number >= 1 && number <= notice.tables().size())
        .map(notice -> context.pictures().png(notice, number, drawnIn))
        .map(png -> PageResponse.file(PageResponse.KEPT_FOR_EVER, "image/png", png))
        .orElseGet(() -> notThere(request));
  }

  /** The points books that are public with the month's notice. */
  PageResponse book(WebRequest request, YearMonth month, Form form) {
    return notices
        .of(month)
        .map(notice -> books.of(request, notice, form))
        .orElseGet(() -> notThere(request));
  }

  private PageResponse notThere(WebRequest request) {
    return sorry.of(
        404, BrowserLanguage.of(request), PagePhrase.SORRY_UNKNOWN_TITLE, PagePhrase.SORRY_UNKNOWN);
  }

  private PageResponse show(Language language, YearMonth month, int statusWithout) {
    Optional<Notice> notice = notices.of(month);
    Map<String, Object> values = frame(language, month);
    values.put("empty", notice.isEmpty());
    notice.ifPresent(n -> values.putAll(content(language, n)));
    return PageResponse.html(
            notice.isPresent() ? 200 : statusWithout,
            PageResponse.KEPT_SHORTLY,
            templates.fill("results", language, values))
        .header("vary", "accept-language, cookie");
  }

  private Map<String, Object> frame(Language language, YearMonth month) {
    RuleBook.Ranking ranking =
        context.office().books().ofYear(month.plusMonths(1).getYear()).ranking();
    Map<String, Object> values = new HashMap<>();
    values.put(
        "nothing",
        Texts.say(language, PagePhrase.RESULTS_NOTHING, ranking.dayOfMonth(), ranking.time()));
    values.put(
        "formula",
        Texts.say(
            language,
            PagePhrase.RESULTS_FORMULA,
            new NoticeText(context.office()).satisfiedFrom(month, language)));
    values.put(
        "title",
        Texts.say(language, PagePhrase.RESULTS_TITLE, month.getYear(), month.getMonthValue()));
    values.put("earlier", link(language, month.minusMonths(1)));
    values.put("later", link(language, month.plusMonths(1)));
    return values;
  }

  private List<Map<String, Object>> link(Language language, YearMonth month) {
    return notices
        .of(month)
        .map(
            notice ->
                Map.<String, Object>of(
                    "href", path(month),
                    "label", Texts.say(language, PagePhrase.RESULTS_MONTH, month.getMonthValue())))
        .stream()
        .toList();
  }

  private Map<String, Object> content(Language language, Notice notice) {
    var publishedAt = notice.publishedAt().atZone(context.office().books().zone());
    String published =
        Texts.say(
            language,
            PagePhrase.RESULTS_PUBLISHED,
            MINUTE.format(publishedAt),
            notice.bookVersion());
    NoticeText text = new NoticeText(context.office());
    String pending =
        Texts.say(
            language,
            PagePhrase.RESULTS_PENDING,
            text.total(notice, s -> s.month().pending(), language),
            text.total(notice, s -> s.month().revoked(), language),
            text.total(notice, s -> s.month().heldBack(), language));
    return Map.ofEntries(
        Map.entry("published", published),
        Map.entry("pending", pending),
        Map.entry("provisional", notice.provisional().isEmpty() ? "" : text.provisional(language)),
        Map.entry("sections", sections(language, notice)),
        Map.entry("errata", errata(language, notice.month())),
        Map.entry(
            "hidden", Texts.say(language, PagePhrase.RESULTS_HIDDEN, text.hiddenUnder(notice))),
        Map.entry("heads", notice.head()),
        Map.entry("book", downloads(language, notice.month())),
        Map.entry("categories", categories(language, notice)));
  }

  /** What was wrong in the notice stands above it. */
  private List<Map<String, String>> errata(Language language, YearMonth month) {
    return context.office().store().notices().errata(month).stream()
        .map(
            erratum ->
                Texts.say(
                    language,
                    PagePhrase.RESULTS_ERRATUM,
                    erratum.number(),
                    context.office().books().day(erratum.published().at()),
                    erratum.words()))
        .map(line -> Map.of("line", line))
        .toList();
  }

  private List<Map<String, Object>> sections(Language language, Notice notice) {
    return new NoticeSections(context.office())
        .of(notice, language).stream()
            .map(
                section ->
                    Map.<String, Object>of(
                        "heading", section.title(), "lines", lines(section.lines())))
            .toList();
  }

  private static List<Map<String, String>> lines(List<String> lines) {
    return lines.stream().map(line -> Map.of("line", line)).toList();
  }

  private static List<Map<String, String>> downloads(Language language, YearMonth month) {
    return List.of(
        download(month, Form.JSONL, Texts.say(language, PagePhrase.RESULTS_BOOK_JSONL)),
        download(month, Form.CSV, Texts.say(language, PagePhrase.RESULTS_BOOK_CSV)));
  }

  private static Map<String, String> download(YearMonth month, Form form, String label) {
    return Map.of("href", BookDownload.path(month, form), "label", label);
  }

  private List<Map<String, Object>> categories(Language language, Notice notice) {
    List<Map<String, Object>> categories = new ArrayList<>();
    for (Notice.Table table : notice.tables()) {
      int number = categories.size() + 1;
      PlaceReasonsText reasons = new PlaceReasonsText(context.office(), notice, table, language);
      ResultRows rows = new ResultRows(context.office(), language, notice, reasons);
      String name = new NoticeText(context.office()).category(notice, table, language);
      categories.add(
          Map.of(
              "name", name,
              "count", Texts.say(language, PagePhrase.RESULTS_COUNT, table.standings().size()),
              "reasons", reasons.order().orElse(""),
              "interviews", reasons.interviews().orElse(""),
              "picture", picturePath(notice.month(), number, language),
              "pictureAlt",
                  Texts.say(
                      language,
                      PagePhrase.RESULTS_PICTURE_ALT,
                      name,
                      notice.month().getMonthValue()),
              "rows", table.standings().stream().map(rows::of).toList()));
    }
    return categories;
  }

  static String path(YearMonth month) {
    return "/results/" + month.getYear() + "/" + month.getMonthValue();
  }

  static String picturePath(YearMonth month, int number, Language language) {
    String path = path(month) + "/" + number + ".png";
    return language == Language.ZH ? path : path + "?" + IN_LANGUAGE + "=" + language.code();
  }
}
