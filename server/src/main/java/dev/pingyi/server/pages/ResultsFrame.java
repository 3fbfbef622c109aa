package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What all pages of the public results have in common: their head, and how long they are kept. */
final class ResultsFrame {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final PublishedMonths months;
  private final Templates templates;
  private final ErrorPage sorry;

  ResultsFrame(PublishedMonths months, Templates templates) {
    this.months = months;
    this.templates = templates;
    this.sorry = new ErrorPage(templates);
  }

  PublishedMonths months() {
    return months;
  }

  Office office() {
    return months.office();
  }

  ErrorPage sorry() {
    return sorry;
  }

  /** The values of a page's head, to which the page adds its own. */
  Map<String, Object> head(Language language, MonthOutline outline, String title) {
    Map<String, Object> values = head(title);
    var publishedAt = outline.notice().publishedAt().atZone(office().books().zone());
    values.put(
        "published",
        lines(
            List.of(
                say(language, PagePhrase.RESULTS_PUBLISHED, MINUTE.format(publishedAt)),
                say(language, ResultsPhrase.PUBLISHED_RULES, outline.notice().bookVersion()))));
    YearMonth month = outline.notice().month();
    values.put("search", ResultsAddress.search(month));
    return values;
  }

  Map<String, Object> head(String title) {
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    return values;
  }

  /** How the month is called. */
  String title(Language language, YearMonth month) {
    return Texts.say(language, PagePhrase.RESULTS_TITLE, month.getYear(), month.getMonthValue());
  }

  /** The way back to the month. */
  List<Map<String, Object>> back(Language language, YearMonth month) {
    return List.of(link(ResultsAddress.month(month), say(language, ResultsPhrase.CATEGORY_BACK)));
  }

  /** A page of a published month: the newest may still be followed by another. */
  PageResponse page(
      WebRequest request, YearMonth month, String template, Map<String, Object> values) {
    boolean followed = months.outline(month.plusMonths(1)).isPresent();
    return page(
        request, followed ? PageResponse.KEPT_A_DAY : PageResponse.KEPT_SHORTLY, template, values);
  }

  PageResponse page(WebRequest request, String kept, String template, Map<String, Object> values) {
    return answer(
        request, 200, kept, templates.fill(template, BrowserLanguage.of(request), values));
  }

  /** A page that is there although what it is about is not. */
  PageResponse missing(WebRequest request, String template, Map<String, Object> values) {
    return answer(
        request,
        404,
        PageResponse.KEPT_SHORTLY,
        templates.fill(template, BrowserLanguage.of(request), values));
  }

  PageResponse notThere(WebRequest request) {
    return sorry.of(
        404, BrowserLanguage.of(request), PagePhrase.SORRY_UNKNOWN_TITLE, PagePhrase.SORRY_UNKNOWN);
  }

  static Map<String, Object> link(String href, String label) {
    return Map.of("href", href, "label", label);
  }

  static List<Map<String, String>> lines(List<String> lines) {
    return lines.stream().map(line -> Map.of("line", line)).toList();
  }

  static String say(Language language, Phrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }

  private static PageResponse answer(WebRequest request, int status, String kept, String page) {
    return PageResponse.html(status, kept, page)
        .header("vary", "accept-language, cookie")
        .tagged(request);
  }
}
