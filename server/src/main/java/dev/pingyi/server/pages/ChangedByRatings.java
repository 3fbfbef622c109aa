package dev.pingyi.server.pages;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.PublicFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the citizens' ratings brought about in a month, in plain words and before everything else;
 * where they brought about nothing, that too.
 */
final class ChangedByRatings {
  private static final int RULES_MOST = 20;

  private final NoticeText text;
  private final Language language;

  ChangedByRatings(NoticeText text, Language language) {
    this.text = text;
    this.language = language;
  }

  List<String> lines(Notice notice) {
    List<String> lines = new ArrayList<>();
    MonthFigures figures = MonthFigures.of(text.figures(notice), notice);
    notice.work().systemic().rules().stream()
        .limit(RULES_MOST)
        .forEach(rule -> lines.add(say(ResultsPhrase.CHANGED_RULE, rule.title(), rule.day())));
    add(lines, ResultsPhrase.CHANGED_RULES, figures.unitRules());
    boolean rules = !lines.isEmpty();
    add(lines, ResultsPhrase.CHANGED_UPHELD, figures.upheld());
    add(lines, ResultsPhrase.CHANGED_PEOPLE, figures.people());
    if (!notice.moved().corrections().isEmpty()) {
      lines.add(say(ResultsPhrase.CHANGED_BACK, notice.moved().corrections().size()));
    }
    if (lines.isEmpty()) {
      lines.add(say(ResultsPhrase.CHANGED_NOTHING));
    } else if (!rules) {
      lines.addFirst(say(ResultsPhrase.CHANGED_NO_RULE));
    }
    add(lines, ResultsPhrase.CHANGED_PENDING, figures.pending());
    return lines;
  }

  private void add(List<String> lines, ResultsPhrase phrase, PublicFigure figure) {
    if (!MonthFigures.isNone(figure)) {
      lines.add(say(phrase, NoticeText.count(figure, language)));
    }
  }

  private String say(ResultsPhrase phrase, Object... places) {
    return Texts.say(language, phrase, places);
  }
}
