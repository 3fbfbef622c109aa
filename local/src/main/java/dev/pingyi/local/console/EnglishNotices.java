package dev.pingyi.local.console;

import dev.pingyi.bot.web.TranscriptLine;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.store.Store;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of the group, which are Chinese, as the same notices say them in English. */
record EnglishNotices(Store store, NoticeText notices) {
  /** The notification of a notice's ranking (0), of its n-th picture, or of the rest. */
  private static final Pattern PART = Pattern.compile("notice/(\\d{4}-\\d\\d)/g\\d+/(\\d{1,3})");

  /** What is no part of a notice stays as it was said. */
  TranscriptLine of(TranscriptLine line) {
    Matcher part = PART.matcher(line.id());
    return part.matches()
        ? store
            .notice(YearMonth.parse(part.group(1)))
            .map(notice -> english(line, notice, Integer.parseInt(part.group(2))))
            .orElse(line)
        : line;
  }

  private TranscriptLine english(TranscriptLine line, Notice notice, int number) {
    if (number == 0) {
      return line.saying(notices.places(notice, Language.EN), "");
    }
    return number > notice.tables().size()
        ? line.saying(notices.details(notice, Language.EN), "")
        : line.saying(notices.caption(notice, number, Language.EN), line.picture() + "?lang=en");
  }
}
