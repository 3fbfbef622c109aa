package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.PlaceReasonsText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.TableReasons;
import dev.pingyi.server.pages.MonthOutline.Category;
import dev.pingyi.server.pages.MonthOutline.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A category of a month: its name, the reasons of its order, its picture, and some of its rows. */
final class CategorySection {
  /** With so many units in all, the month's page shows everybody. */
  private static final int WHOLE_MOST = MonthOutline.PART;

  /** Else so many of each category. */
  private static final int FIRST = 10;

  /** More names than these fill a screen; the rows mark everybody. */
  private static final int NAMES_MOST = 30;

  private final ResultsFrame frame;
  private final MonthOutline outline;
  private final Language language;
  private final YearMonth month;

  CategorySection(ResultsFrame frame, MonthOutline outline, Language language) {
    this.frame = frame;
    this.outline = outline;
    this.language = language;
    this.month = outline.notice().month();
  }

  /** Of the month's page. */
  List<Map<String, Object>> all() {
    boolean whole = outline.units() <= WHOLE_MOST;
    List<Map<String, Object>> categories = new ArrayList<>();
    for (int table = 1; table <= outline.tables().size(); table++) {
      Part part = frame.months().part(month, table, 1);
      Map<String, Object> values = of(table, part, whole ? part.standings().size() : FIRST);
      categories.add(values);
    }
    return categories;
  }

  /** Links to the categories, where there are several. */
  List<Map<String, Object>> jump() {
    List<Map<String, Object>> links = new ArrayList<>();
    for (int table = 1; table <= outline.tables().size(); table++) {
      links.add(ResultsFrame.link(ResultsAddress.category(month, table, 1), name(table)));
    }
    return links.size() > 1 ? links : List.of();
  }

  /** How a category is called. */
  String name(int table) {
    Notice notice = outline.notice();
    return new NoticeText(frame.office())
        .category(notice, notice.tables().get(table - 1), language);
  }

  /** The first rows of a part. */
  Map<String, Object> of(int table, Part part, int most) {
    Category category = outline.tables().get(table - 1);
    PlaceReasonsText reasons = reasons(category.reasons());
    boolean more = part.standings().size() > most || category.parts() > 1;
    return Map.ofEntries(
        Map.entry("name", name(table)),
        Map.entry("anchor", "c" + table),
        Map.entry("count", ResultsFrame.say(language, PagePhrase.RESULTS_COUNT, category.units())),
        Map.entry("reasons", reasons.order().orElse("")),
        Map.entry("interviews", interviews(category, reasons)),
        Map.entry(
            "all",
            more
                ? List.of(
                    ResultsFrame.link(
                        ResultsAddress.category(month, table, 1),
                        ResultsFrame.say(language, ResultsPhrase.CATEGORY_ALL, category.units())))
                : List.of()),
        Map.entry("pictures", new PictureLinks(frame, outline, language).ofCategory(table)),
        Map.entry("rows", rows(category, part, most)));
  }

  private String interviews(Category category, PlaceReasonsText reasons) {
    int due = category.reasons().interviews().size();
    if (due <= NAMES_MOST) {
      return reasons.interviews().orElse("");
    }
    int from = Math.max(1, (category.ranked() - due) / MonthOutline.PART + 1);
    return ResultsFrame.say(language, ResultsPhrase.CATEGORY_INTERVIEWS, due, from);
  }

  private List<Map<String, Object>> rows(Category category, Part part, int most) {
    TableReasons of = new TableReasons(category.reasons().runs(), part.better(), List.of());
    ResultRows rows = new ResultRows(frame.office(), language, outline.notice(), reasons(of));
    List<Standing> shown = part.standings().stream().limit(most).toList();
    return shown.stream().map(rows::of).toList();
  }

  private PlaceReasonsText reasons(TableReasons of) {
    return new PlaceReasonsText(frame.office(), of, language);
  }
}
