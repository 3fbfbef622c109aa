package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.Notice;
import java.util.List;

/** What a notice says of the interviews that earlier ones asked for. */
record NoticeInterviews(Office office) {
  /** A sentence for each. */
  List<String> each(Notice notice, Language language) {
    return notice.interviews().stream().map(interview -> line(interview, language)).toList();
  }

  private String line(Interview interview, Language language) {
    String unit = new DisplayNames(office, language).unit(interview.unit());
    return interview.isHeld()
        ? Texts.say(
            language,
            NoticePhrase.INTERVIEW_HELD,
            unit,
            interview.month().getMonthValue(),
            interview.heldOn(),
            interview.held().words())
        : Texts.say(language, NoticePhrase.INTERVIEW_OWED, unit, interview.month().getMonthValue());
  }
}
