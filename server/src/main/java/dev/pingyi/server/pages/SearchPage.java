package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.text.TypedText;
import dev.pingyi.server.pages.MonthOutline.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of a month by a part of their name, their id or their district; a plain form asks. */
record SearchPage(ResultsFrame frame) {
  private static final int MOST = 50;

  /** Nobody's name is longer; what is typed may be anything. */
  private static final int TYPED_MOST = 60;

  private record Hit(Unit unit, int table, int place, int points) {}

  PageResponse of(WebRequest request, YearMonth month) {
    return frame
        .months()
        .outline(month)
        .map(outline -> frame.page(request, month, "search", content(request, outline)))
        .orElseGet(() -> frame.notThere(request));
  }

  private Map<String, Object> content(WebRequest request, MonthOutline outline) {
    Language language = BrowserLanguage.of(request);
    YearMonth month = outline.notice().month();
    String typed =
        TypedText.cut(
            TypedText.seen(request.parameter(ResultsAddress.TYPED).orElse("")), TYPED_MOST);
    List<Hit> hits = TypedText.saysNothing(typed) ? List.of() : hits(month, typed);
    Map<String, Object> values =
        frame.head(
            language,
            outline,
            ResultsFrame.say(language, ResultsPhrase.SEARCH_TITLE, frame.title(language, month)));
    values.put("typed", typed);
    values.put("here", typed.isEmpty() ? "" : "q=" + encoded(typed) + "&");
    values.put("back", frame.back(language, month));
    values.put("said", said(language, typed, hits.size()));
    values.put("hits", hits.stream().limit(MOST).map(hit -> row(language, outline, hit)).toList());
    return values;
  }

  private static String encoded(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }

  private static String said(Language language, String typed, int hits) {
    if (TypedText.saysNothing(typed)) {
      return ResultsFrame.say(language, ResultsPhrase.SEARCH_EMPTY);
    }
    if (hits == 0) {
      return ResultsFrame.say(language, ResultsPhrase.SEARCH_NONE, typed);
    }
    return hits > MOST
        ? ResultsFrame.say(language, ResultsPhrase.SEARCH_MORE, hits, MOST)
        : ResultsFrame.say(language, ResultsPhrase.SEARCH_FOUND, hits);
  }

  private List<Hit> hits(YearMonth month, String typed) {
    String asked = TypedText.label(typed);
    List<Hit> hits = new ArrayList<>();
    List<Order.Column> tables = frame.months().order(month).tables();
    for (int table = 0; table < tables.size(); table++) {
      Order.Column column = tables.get(table);
      for (int row = 0; row < column.units().size(); row++) {
        Optional<Unit> unit = frame.office().roster().unit(column.units().get(row));
        if (unit.filter(of -> matches(of, asked)).isPresent()) {
          hits.add(
              new Hit(unit.get(), table + 1, column.places().get(row), column.points().get(row)));
        }
      }
    }
    return hits;
  }

  private static boolean matches(Unit unit, String asked) {
    return TypedText.label(unit.id()).equals(asked)
        || TypedText.label(unit.name()).contains(asked)
        || TypedText.label(unit.nameEn()).contains(asked)
        || TypedText.label(unit.area()).contains(asked);
  }

  private Map<String, Object> row(Language language, MonthOutline outline, Hit hit) {
    String none = ResultsFrame.say(language, PagePhrase.RESULTS_NONE);
    return Map.of(
        "unit", new DisplayNames(frame.office(), language).unit(hit.unit().id()),
        "href", ResultsAddress.unit(outline.notice().month(), hit.unit().id()),
        "id", hit.unit().id(),
        "area", hit.unit().area(),
        "category",
            new NoticeText(frame.office())
                .category(
                    outline.notice(), outline.notice().tables().get(hit.table() - 1), language),
        "place", hit.place() == 0 ? none : String.valueOf(hit.place()),
        "points", String.valueOf(hit.points()));
  }
}
