package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Notice.Correction;
import java.util.List;

/**
 * What a month's notice says of points that were given back, also into books of the year before.
 */
record NoticeCorrections(Office office) {
  /** A sentence for each. */
  List<String> each(Notice notice, Language language) {
    return notice.moved().corrections().stream()
        .map(
            correction ->
                Texts.say(
                    language,
                    phrase(notice, correction),
                    new DisplayNames(office, language).unit(correction.unit()),
                    correction.year(),
                    correction.of().getMonthValue(),
                    Math.abs(correction.change()),
                    correction.left()))
        .toList();
  }

  private static NoticePhrase phrase(Notice notice, Correction correction) {
    if (correction.year() == notice.month().getYear()) {
      return NoticePhrase.CORRECTION;
    }
    return correction.of().getYear() == correction.year()
        ? NoticePhrase.CORRECTION_FORMER
        : NoticePhrase.CORRECTION_LATE;
  }
}
