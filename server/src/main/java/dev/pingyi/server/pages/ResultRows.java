package dev.pingyi.server.pages;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.PlaceReasonsText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigure.Form;
import dev.pingyi.core.ranking.Standing;
import dev.pingyi.core.roster.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a unit's standing is written on the results page. */
final class ResultRows {
  private final Office office;
  private final Language language;
  private final Notice notice;
  private final NoticeText text;
  private final PlaceReasonsText reasons;

  ResultRows(Office office, Language language, Notice notice, PlaceReasonsText reasons) {
    this.reasons = reasons;
    this.office = office;
    this.language = language;
    this.notice = notice;
    this.text = new NoticeText(office);
  }

  Map<String, Object> of(Standing standing) {
    PublicFigure share = text.figures(notice).share(standing);
    boolean exact = share.form() == Form.EXACT;
    return Map.ofEntries(
        Map.entry("place", place(standing)),
        Map.entry("unit", unit(standing.unit())),
        Map.entry("href", ResultsAddress.unit(notice.month(), standing.unit())),
        Map.entry("points", String.valueOf(standing.points())),
        Map.entry("pointsText", text.points(notice, standing)),
        Map.entry("ratings", text.ratings(notice, standing, language)),
        Map.entry("few", !exact),
        Map.entry("word", word(standing, share.form())),
        Map.entry("share", exact ? percent(share.number()) : ""),
        Map.entry("low", exact ? percent(standing.low()) : ""),
        Map.entry("high", exact ? percent(standing.high()) : ""),
        Map.entry("moved", reasons.movement(standing).orElse("")),
        Map.entry("better", reasons.better(standing).orElse("")),
        Map.entry("words", words(standing, share.form())));
  }

  /** What stands in the place of a share that is not shown as it is. */
  private String word(Standing standing, Form form) {
    if (form != Form.HIDDEN) {
      return text.share(notice, standing, language);
    }
    return text.figures(notice).cameSlowly(standing)
        ? Texts.say(language, PagePhrase.RESULTS_SLOW, text.hiddenUnder(notice))
        : Texts.say(language, PagePhrase.RESULTS_FEW);
  }

  private String place(Standing standing) {
    return standing.place() == 0
        ? Texts.say(language, PagePhrase.RESULTS_NONE)
        : text.place(standing, language);
  }

  private String unit(String id) {
    return office.roster().unit(id).map(this::name).orElse(id);
  }

  private String name(Unit unit) {
    return language == Language.EN ? unit.nameEn() : unit.name();
  }

  private List<Map<String, Object>> words(Standing standing, Form share) {
    List<Map<String, Object>> words = new ArrayList<>();
    if (standing.place() == 0 && share != Form.HIDDEN) {
      words.add(quiet(PagePhrase.RESULTS_FEW));
    }
    if (standing.interview()) {
      words.add(loud(PagePhrase.RESULTS_INTERVIEW));
    }
    switch (standing.mark()) {
      case ALERT -> words.add(quiet(PagePhrase.RESULTS_ALERT));
      case ALARM -> words.add(loud(PagePhrase.RESULTS_ALARM));
      case NONE -> {}
    }
    return words;
  }

  private Map<String, Object> quiet(PagePhrase word) {
    return Map.of("word", Texts.say(language, word), "quiet", true);
  }

  /** What somebody has to answer for; red as in the picture. */
  private Map<String, Object> loud(PagePhrase word) {
    return Map.of("word", Texts.say(language, word), "quiet", false);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
