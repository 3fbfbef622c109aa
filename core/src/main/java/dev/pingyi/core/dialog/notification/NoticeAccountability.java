package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.ranking.Notice;
import java.util.Optional;

/** What a month's notice says of people held to account. */
public record NoticeAccountability(NoticeText text) {
  /** What followed from upheld complaints; empty if nothing was recorded. */
  public Optional<String> text(Notice notice, Language language) {
    return Optional.of(notice.accountability())
        .filter(of -> !of.equals(Notice.Accountability.NONE))
        .map(
            of ->
                Texts.say(
                    language,
                    NoticePhrase.ACCOUNTABILITY,
                    NoticeText.count(text.figures(notice).count(of.people()), language),
                    NoticeText.count(text.figures(notice).count(of.cases()), language),
                    NoticeText.count(text.figures(notice).count(of.rules()), language)));
  }
}
