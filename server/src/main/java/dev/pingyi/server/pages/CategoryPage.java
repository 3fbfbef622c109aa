package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.server.pages.MonthOutline.Category;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A category of a month, page by page, each at an address of its own. */
record CategoryPage(ResultsFrame frame) {
  PageResponse of(WebRequest request, YearMonth month, int table, int page) {
    Language language = BrowserLanguage.of(request);
    Optional<MonthOutline> outline =
        frame
            .months()
            .outline(month)
            .filter(o -> table >= 1 && table <= o.tables().size())
            .filter(o -> page >= 1 && page <= o.tables().get(table - 1).parts());
    return outline
        .map(o -> frame.page(request, month, "category", content(language, o, table, page)))
        .orElseGet(() -> frame.notThere(request));
  }

  private Map<String, Object> content(
      Language language, MonthOutline outline, int table, int page) {
    YearMonth month = outline.notice().month();
    CategorySection sections = new CategorySection(frame, outline, language);
    Category category = outline.tables().get(table - 1);
    Map<String, Object> values =
        frame.head(
            language,
            outline,
            ResultsFrame.say(
                language,
                ResultsPhrase.CATEGORY_TITLE,
                sections.name(table),
                frame.title(language, month)));
    values.putAll(sections.of(table, frame.months().part(month, table, page), MonthOutline.PART));
    values.put("all", List.of());
    values.put("back", frame.back(language, month));
    values.put("jump", sections.jump());
    values.put("previous", turn(month, table, page - 1, category));
    values.put("next", turn(month, table, page + 1, category));
    values.put(
        "page",
        category.parts() == 1
            ? ""
            : ResultsFrame.say(language, ResultsPhrase.CATEGORY_PAGE, page, category.parts()));
    values.putAll(ResultsPage.fine(frame, language, outline.notice()));
    if (page > 1) {
      values.put("pictures", List.of());
    }
    return values;
  }

  private static List<Map<String, Object>> turn(
      YearMonth month, int table, int page, Category category) {
    return page < 1 || page > category.parts()
        ? List.of()
        : List.of(Map.of("href", ResultsAddress.category(month, table, page)));
  }
}
