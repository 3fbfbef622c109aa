package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.YearText;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.ranking.YearReview.Category;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A year: the notices of its months, and what is published of it as a whole. */
record YearPage(ResultsFrame frame) {
  PageResponse of(WebRequest request, int year) {
    Language language = BrowserLanguage.of(request);
    List<Map<String, Object>> months = months(language, year);
    Map<String, Object> values =
        frame.head(ResultsFrame.say(language, ResultsPhrase.YEAR_TITLE, year));
    values.put("months", months);
    values.putAll(review(language, year));
    values.put("earlier", neighbour(language, year - 1));
    values.put("later", neighbour(language, year + 1));
    return months.isEmpty()
        ? frame.missing(request, "year", values)
        : frame.page(request, PageResponse.KEPT_SHORTLY, "year", values);
  }

  /** What is published of the year as a whole; empty values until it is. */
  private Map<String, Object> review(Language language, int year) {
    YearText text = new YearText(frame.office(), language);
    Optional<YearReview> review = frame.office().store().notices().year(year);
    return Map.of(
        "lists",
        review.stream()
            .flatMap(of -> of.categories().stream().map(category -> lists(text, of, category)))
            .toList(),
        "figures",
        ResultsFrame.lines(review.map(text::figures).orElse(List.of())),
        "rule",
        review.isPresent() ? text.rule() : "");
  }

  private static Map<String, Object> lists(YearText text, YearReview review, Category category) {
    return Map.of(
        "name", text.name(review, category),
        "best", ResultsFrame.lines(text.best(category)),
        "worst", ResultsFrame.lines(text.worst(category)));
  }

  private List<Map<String, Object>> months(Language language, int year) {
    List<Map<String, Object>> months = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      YearMonth month = YearMonth.of(year, number);
      frame
          .months()
          .outline(month)
          .ifPresent(
              outline -> {
                var changed = new ChangedByRatings(new NoticeText(frame.office()), language);
                months.add(
                    Map.of(
                        "href", ResultsAddress.month(month),
                        "label",
                            ResultsFrame.say(
                                language, ResultsPhrase.YEAR_MONTH, month.getMonthValue()),
                        "units",
                            ResultsFrame.say(language, ResultsPhrase.YEAR_UNITS, outline.units()),
                        "line", changed.lines(outline.notice()).getFirst()));
              });
    }
    return months;
  }

  private List<Map<String, Object>> neighbour(Language language, int year) {
    boolean any = false;
    for (int number = 1; number <= 12 && !any; number++) {
      any = frame.months().outline(YearMonth.of(year, number)).isPresent();
    }
    return any
        ? List.of(
            ResultsFrame.link(
                ResultsAddress.year(year),
                ResultsFrame.say(language, ResultsPhrase.YEAR_TITLE, year)))
        : List.of();
  }
}
