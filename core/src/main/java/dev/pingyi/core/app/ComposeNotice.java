package dev.pingyi.core.app;

import dev.pingyi.core.action.InterviewActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.dialog.notification.NoticeText;
import dev.pingyi.core.dialog.notification.UnitNoticeText;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.ComposedMessage.NoticePicture;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.ranking.EarlyWarning;
import dev.pingyi.core.ranking.Erratum;
import dev.pingyi.core.ranking.Interview;
import dev.pingyi.core.ranking.Notice;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words for what a notice says to a group or to one member. The subject tells which: a
 * month; with a number behind it, what corrects its notice; with a unit, that unit's month; with a
 * kind as well, a warning; a year is told by {@link ComposeYear}.
 */
final class ComposeNotice {
  private static final String BETWEEN = "/";

  private final Office office;
  private final NoticeText text;

  ComposeNotice(Office office) {
    this.office = office;
    this.text = new NoticeText(office);
  }

  Optional<ComposedMessage> toGroup(Notification notification, Address group) {
    String subject = notification.subject();
    if (ComposeYear.isOne(subject)) {
      return new ComposeYear(office)
          .toGroup(subject)
          .map(words -> new ComposedMessage(group, "", Reply.message(words), NoticePicture.NONE));
    }
    if (!subject.contains(BETWEEN)) {
      return office
          .store()
          .notice(YearMonth.parse(subject))
          .map(notice -> part(notice, notification.part(), group));
    }
    Erratum.Reference reference = Erratum.Reference.of(subject);
    return office.store().notices().errata(reference.month()).stream()
        .filter(erratum -> erratum.number() == reference.number())
        .findFirst()
        .map(erratum -> new UnitNoticeText(office, Language.ZH).erratum(erratum))
        .map(words -> new ComposedMessage(group, "", Reply.message(words), NoticePicture.NONE));
  }

  /** The ranking first, then a picture of each category, at last what else there is to tell. */
  private ComposedMessage part(Notice notice, int part, Address group) {
    if (part == 0) {
      String places = text.places(notice, Language.ZH);
      return new ComposedMessage(group, "", Reply.message(places), NoticePicture.NONE);
    }
    if (part > notice.tables().size()) {
      String details = text.details(notice, Language.ZH);
      return new ComposedMessage(group, "", Reply.message(details), NoticePicture.NONE);
    }
    String caption = text.caption(notice, part, Language.ZH);
    NoticePicture picture = new NoticePicture(notice.month().toString(), part);
    return new ComposedMessage(group, "", Reply.message(caption), picture);
  }

  Optional<Reply> toMember(Notification notification, Member reader, Instant now) {
    if (ComposeYear.isOne(notification.subject())) {
      return new ComposeYear(office).toMember(notification.subject(), reader).map(Reply::message);
    }
    UnitNoticeText words = new UnitNoticeText(office, Language.of(reader.language()));
    String[] parts = notification.subject().split(BETWEEN, 3);
    YearMonth month = YearMonth.parse(parts[0]);
    Optional<String> said =
        switch (parts.length) {
          case 1 -> interviews(month, reader, words, now);
          case 2 -> office.store().notice(month).flatMap(n -> words.month(n, parts[1]));
          default -> warning(notification.subject(), words);
        };
    return said.filter(_ -> parts.length == 1 || isHeadOf(reader, parts[1])).map(Reply::message);
  }

  /** Of a unit that has another head meanwhile nobody is told by a message to the old one. */
  private static boolean isHeadOf(Member reader, String unit) {
    return reader.post().role() == Role.HEAD && reader.post().unit().equals(unit);
  }

  private Optional<String> warning(String subject, UnitNoticeText words) {
    return office.store().notices().warning(EarlyWarning.Reference.of(subject)).map(words::warning);
  }

  private Optional<String> interviews(
      YearMonth month, Member reader, UnitNoticeText words, Instant now) {
    List<Interview> owed =
        new InterviewActions(office)
            .owed(reader, now).stream().filter(i -> i.month().equals(month)).toList();
    return office
        .store()
        .notice(month)
        .filter(_ -> !owed.isEmpty())
        .map(notice -> words.interviews(notice, owed));
  }
}
