package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A year: the notices of its months, and what is published of it as a whole. */
record YearPage(ResultsFrame frame) {
  PageResponse of(WebRequest request, int year) {
    Language language = BrowserLanguage.of(request);
    List<Map<String, Object>> months = months(language, year);
    Map<String, Object> values =
        frame.head(ResultsFrame.say(language, ResultsPhrase.YEAR_TITLE, year));
    values.put("months", months);
    values.put("earlier", neighbour(language, year - 1));
    values.put("later", neighbour(language, year + 1));
    return months.isEmpty()
        ? frame.missing(request, "year", values)
        : frame.page(request, PageResponse.KEPT_SHORTLY, "year", values);
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
