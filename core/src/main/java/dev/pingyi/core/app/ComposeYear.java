package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.dialog.notification.YearText;
import dev.pingyi.core.ranking.YearReview;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.util.Optional;

/** Finds the words for what a year came to. */
record ComposeYear(Office office) {
  private static final String YEAR = "year-";
  private static final String BETWEEN = "/";

  /** What a message about all of it is about. */
  static String subject(int year) {
    return YEAR + year;
  }

  /** What a message to a unit's head is about. */
  static String subject(int year, String unit) {
    return YEAR + year + BETWEEN + unit;
  }

  static boolean isOne(String subject) {
    return subject.startsWith(YEAR);
  }

  Optional<String> toGroup(String subject) {
    return review(subject).map(review -> new YearText(office, Language.ZH).text(review));
  }

  Optional<String> toMember(String subject, Member reader) {
    YearText words = new YearText(office, Language.of(reader.language()));
    int unit = subject.indexOf(BETWEEN);
    if (unit < 0) {
      return reader.post().role() == Role.SUPERVISOR
          ? review(subject).flatMap(words::removals)
          : Optional.empty();
    }
    return reader.post().role() == Role.HEAD
            && reader.post().unit().equals(subject.substring(unit + 1))
        ? review(subject.substring(0, unit)).flatMap(r -> words.ofUnit(r, reader.post().unit()))
        : Optional.empty();
  }

  private Optional<YearReview> review(String subject) {
    return office.store().notices().year(Integer.parseInt(subject.substring(YEAR.length())));
  }
}
