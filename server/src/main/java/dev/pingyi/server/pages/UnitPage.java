package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.dialog.notification.PlaceReasonsText;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.ranking.TableReasons;
import dev.pingyi.server.pages.MonthOutline.Category;
import dev.pingyi.server.pages.MonthOutline.Part;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit in a month: its place and why, its figures, and the points of its year up to then. Of an
 * entry the day is told and not the minute, its kind and nobody's name.
 */
record UnitPage(ResultsFrame frame) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  /** Nobody has so many; a page stays small all the same. */
  private static final int ENTRIES_MOST = 100;

  PageResponse of(WebRequest request, YearMonth month, String typed) {
    String unit = PublishedMonths.id(typed);
    Language language = BrowserLanguage.of(request);
    Optional<MonthOutline> outline = frame.months().outline(month);
    return outline
        .flatMap(o -> frame.months().find(month, unit))
        .map(at -> content(language, outline.orElseThrow(), at))
        .map(values -> frame.page(request, month, "unit", values))
        .orElseGet(() -> frame.notThere(request));
  }

  private Map<String, Object> content(
      Language language, MonthOutline outline, PublishedMonths.Position at) {
    YearMonth month = outline.notice().month();
    Part part = frame.months().part(month, at.table(), at.row() / MonthOutline.PART + 1);
    Standing standing = part.standings().get(at.row() % MonthOutline.PART);
    Category category = outline.tables().get(at.table() - 1);
    TableReasons of = new TableReasons(category.reasons().runs(), part.better(), List.of());
    PlaceReasonsText reasons = new PlaceReasonsText(frame.office(), of, language);
    String name = new DisplayNames(frame.office(), language).unit(standing.unit());

    Map<String, Object> values =
        frame.head(
            language,
            outline,
            ResultsFrame.say(
                language, ResultsPhrase.CATEGORY_TITLE, name, frame.title(language, month)));
    values.put("unit", name);
    values.put("place", place(language, standing));
    values.put(
        "of",
        ResultsFrame.say(
            language,
            ResultsPhrase.UNIT_OF,
            new CategorySection(frame, outline, language).name(at.table()),
            category.ranked()));
    values.put("reasons", reasons.orderAt(standing).orElse(""));
    values.put(
        "row",
        List.of(new ResultRows(frame.office(), language, outline.notice(), reasons).of(standing)));
    values.putAll(points(language, month, standing));
    values.put("back", frame.back(language, month));
    values.put(
        "category", ResultsAddress.category(month, at.table(), at.row() / MonthOutline.PART + 1));
    values.put("months", months(language, month, standing.unit()));
    values.putAll(ResultsPage.fine(frame, language, outline.notice()));
    return values;
  }

  private static String place(Language language, Standing standing) {
    if (standing.place() == 0) {
      return ResultsFrame.say(language, ResultsPhrase.UNIT_NO_PLACE);
    }
    ResultsPhrase phrase = standing.joint() ? ResultsPhrase.UNIT_JOINT : ResultsPhrase.UNIT_PLACE;
    return ResultsFrame.say(language, phrase, standing.place());
  }

  private Map<String, Object> points(Language language, YearMonth month, Standing standing) {
    List<Entry> entries = entries(month, standing.unit());
    int skipped = Math.max(0, entries.size() - ENTRIES_MOST);
    Map<String, Object> values = new HashMap<>();
    values.put(
        "year",
        ResultsFrame.say(
            language, ResultsPhrase.UNIT_YEAR, month.getYear(), month.getMonthValue()));
    values.put(
        "start",
        ResultsFrame.say(
            language,
            ResultsPhrase.UNIT_START,
            frame.months().book(month).points().start(),
            standing.points()));
    values.put(
        "nothing", entries.isEmpty() ? ResultsFrame.say(language, ResultsPhrase.UNIT_NOTHING) : "");
    values.put(
        "more", skipped == 0 ? "" : ResultsFrame.say(language, ResultsPhrase.UNIT_MORE, skipped));
    values.put("entries", entries.stream().skip(skipped).map(e -> entry(language, e)).toList());
    return values;
  }

  /** Booked up to the month, so that the page stays what it was when the notice was published. */
  private List<Entry> entries(YearMonth month, String unit) {
    return frame.office().store().entries(unit, month.getYear()).stream()
        .filter(entry -> !entry.booking().month().isAfter(month))
        .toList();
  }

  private Map<String, Object> entry(Language language, Entry entry) {
    int change = entry.change();
    return Map.of(
        "day", DAY.format(entry.booking().at().atZone(frame.office().books().zone())),
        "why", ResultsFrame.say(language, why(entry)),
        "change", change < 0 ? "−" + -change : "+" + change,
        "lost", change < 0,
        "left", String.valueOf(entry.effect().left()));
  }

  private static ResultsPhrase why(Entry entry) {
    return switch (entry.booking().reason()) {
      case "upheld" -> ResultsPhrase.UNIT_UPHELD;
      case "breach" -> ResultsPhrase.UNIT_BREACH;
      case "appeal" -> ResultsPhrase.UNIT_APPEAL;
      default -> ResultsPhrase.UNIT_OTHER;
    };
  }

  private List<Map<String, Object>> months(Language language, YearMonth month, String unit) {
    List<Map<String, Object>> links = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      YearMonth other = YearMonth.of(month.getYear(), number);
      if (!other.equals(month) && frame.months().outline(other).isPresent()) {
        links.add(
            ResultsFrame.link(
                ResultsAddress.unit(other, unit),
                ResultsFrame.say(language, ResultsPhrase.YEAR_MONTH, number)));
      }
    }
    return links;
  }
}
