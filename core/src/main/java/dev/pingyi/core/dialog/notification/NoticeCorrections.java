package dev.pingyi.core.dialog.notification;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.ranking.Notice.Correction;
import java.util.ArrayList;
import java.util.List;

/**
 * What a month's notice says of points that were given back, also into books of the year before.
 */
public record NoticeCorrections(Office office) {
  /**
   * A heading and a line for each, as loud as the tables above; nothing if there is none.
   *
   * @param most so many are told one by one
   */
  List<String> lines(Notice notice, Language language, int most) {
    List<String> lines = new ArrayList<>();
    if (!notice.corrections().isEmpty()) {
      lines.add("");
      lines.add(heading(language));
      lines.addAll(each(notice, language).stream().limit(most).toList());
    }
    int more = notice.corrections().size() - most;
    if (more > 0) {
      lines.add(Texts.say(language, NoticePhrase.CORRECTIONS_MORE, more));
    }
    return lines;
  }

  /** What the lines are about. */
  public String heading(Language language) {
    return Texts.say(language, NoticePhrase.CORRECTIONS);
  }

  /** A sentence for each. */
  public List<String> each(Notice notice, Language language) {
    return notice.corrections().stream()
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
