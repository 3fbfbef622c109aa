package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBook;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a unit's standing is written on the results page. */
final class ResultRows {
  private final Office office;
  private final Language language;
  private final RuleBook book;

  ResultRows(Office office, Language language, YearMonth month) {
    this.office = office;
    this.language = language;
    this.book = office.books().ofYear(month.getYear());
  }

  Map<String, Object> of(Standing standing) {
    boolean few = standing.year().counted() < book.ranking().rateHiddenUnder();
    return Map.of(
        "place", place(standing),
        "unit", unit(standing.unit()),
        "points", String.valueOf(standing.points()),
        "ratings", String.format(Locale.ROOT, "%,d", standing.year().counted()),
        "few", few,
        "word", Texts.say(language, PagePhrase.RESULTS_FEW),
        "share", percent(standing.share(book.grades().satisfiedFrom())),
        "low", percent(standing.low()),
        "high", percent(standing.high()),
        "words", words(standing, few));
  }

  private String place(Standing standing) {
    return standing.place() == 0
        ? Texts.say(language, PagePhrase.RESULTS_NONE)
        : new NoticeText(office).place(standing, language);
  }

  private String unit(String id) {
    return office.roster().unit(id).map(this::name).orElse(id);
  }

  private String name(Unit unit) {
    return language == Language.EN ? unit.nameEn() : unit.name();
  }

  private List<Map<String, Object>> words(Standing standing, boolean few) {
    List<PagePhrase> words = new ArrayList<>();
    if (standing.place() == 0 && !few) {
      words.add(PagePhrase.RESULTS_FEW);
    }
    if (standing.interview()) {
      words.add(PagePhrase.RESULTS_INTERVIEW);
    }
    switch (standing.mark()) {
      case ALERT -> words.add(PagePhrase.RESULTS_ALERT);
      case ALARM -> words.add(PagePhrase.RESULTS_ALARM);
      case NONE -> {}
    }
    return words.stream()
        .map(word -> Map.<String, Object>of("word", Texts.say(language, word)))
        .toList();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
