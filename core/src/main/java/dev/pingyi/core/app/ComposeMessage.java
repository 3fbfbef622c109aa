package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.CaseCard;
import dev.pingyi.core.dialog.CitizenNotices;
import dev.pingyi.core.dialog.NoticeText;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.ComposedMessage.NoticePicture;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.points.PointsBalance;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words for a notification from how things stand now; empty if they have moved on, so
 * that nobody is reminded of what is done.
 */
public final class ComposeMessage {
  private final Office office;
  private final CaseCard cards;
  private final CitizenNotices letters;
  private final NoticeText noticeText;
  private final List<Address> groups;

  public ComposeMessage(Office office, List<Address> groups) {
    this.office = office;
    this.cards = new CaseCard(office);
    this.letters = new CitizenNotices(office);
    this.noticeText = new NoticeText(office);
    this.groups = List.copyOf(groups);
  }

  public Optional<ComposedMessage> compose(Notification notification, Instant now) {
    return switch (notification.to()) {
      case Recipient.Citizen _ -> toCitizen(notification, now);
      case Recipient.Staff staff -> toStaff(notification, staff, now);
      case Recipient.Group group -> toGroup(notification, group.number());
    };
  }

  private Optional<ComposedMessage> toCitizen(Notification notification, Instant now) {
    Optional<Contact> contact =
        office.store().contact(notification.subject()).filter(c -> !c.address().isEmpty());
    Optional<Complaint> complaint = office.store().complaint(notification.subject());
    if (contact.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    Address to = Address.parse(office.keys().open(contact.get().address(), notification.subject()));
    return letters
        .write(notification.topic(), complaint.get(), contact.get(), now)
        .map(
            r ->
                new ComposedMessage(
                    to, complaint.get().file().opening().account(), r, NoticePicture.NONE));
  }

  private Optional<ComposedMessage> toStaff(
      Notification notification, Recipient.Staff staff, Instant now) {
    Optional<Member> member =
        office.store().members(staff.postKey()).stream()
            .filter(m -> m.id().equals(staff.member()))
            .findFirst();
    Optional<Complaint> complaint = office.store().complaint(notification.subject());
    if (member.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    Member m = member.get();
    if (!isStill(notification.topic(), m.post().role(), complaint.get(), now)) {
      return Optional.empty();
    }
    Language language = Language.of(m.language());
    var reader = new CaseCard.Reader(m.account(), m.post().role(), language);
    String headline = headline(notification.topic(), complaint.get(), language);
    Reply reply = cards.draw(reader, headline, complaint.get(), Optional.empty(), now);
    Address to = Address.parse(office.keys().open(m.address(), m.id()));
    return Optional.of(new ComposedMessage(to, m.account(), reply, NoticePicture.NONE));
  }

  private Optional<ComposedMessage> toGroup(Notification notification, int number) {
    if (number >= groups.size()) {
      return Optional.empty();
    }
    return office
        .store()
        .notice(YearMonth.parse(notification.subject()))
        .map(
            notice -> {
              Reply reply =
                  notification.part() == 0
                      ? Reply.message(noticeText.text(notice, Language.ZH))
                      : Reply.message(noticeText.caption(notice, notification.part(), Language.ZH));
              NoticePicture picture =
                  notification.part() == 0
                      ? NoticePicture.NONE
                      : new NoticePicture(notification.subject(), notification.part());
              return new ComposedMessage(groups.get(number), "", reply, picture);
            });
  }

  /** Whether what the notification speaks of is still so, and still that role's business. */
  private static boolean isStill(Topic topic, Role role, Complaint c, Instant now) {
    return switch (topic) {
      // What somebody was handed is news only while it lies there.
      case NEW, REFERRED, ASSIGNED -> Workflow.of(c.state()).told() == topic;
      case REMINDER, OBJECTED, NOT_CALLED -> owes(role, c);
      case OVERDUE -> owes(role, c) && ComplaintRules.isOverdue(c, now);
      case NOBODY, LETTER_FROM_CITIZEN -> !(c instanceof Complaint.Closed);
      case APPEAL -> c.file().appeal() == Appeal.LODGED;
      case UPHELD -> c.file().inquiry().verdict() == Verdict.UPHELD;
      case APPEAL_DECIDED -> true;
      case ASK_CALLED,
          UPHELD_FOR_CITIZEN,
          REVOKED_FOR_CITIZEN,
          ASK_REMEDY,
          CLOSED_FOR_CITIZEN,
          LETTER_FROM_OFFICE,
          NOTICE,
          NONE ->
          false;
    };
  }

  /** Whether the role owes the next step, or watches over those who do. */
  private static boolean owes(Role role, Complaint c) {
    Optional<Role> holder = Workflow.of(c.state()).duty().holder();
    return holder.filter(h -> h == role || role == Role.SUPERVISOR).isPresent();
  }

  private String headline(Topic topic, Complaint complaint, Language language) {
    Phrase phrase =
        switch (topic) {
          case NEW -> Phrase.HEAD_NEW;
          case REMINDER -> Phrase.HEAD_REMINDER;
          case OVERDUE -> Phrase.HEAD_OVERDUE;
          case OBJECTED -> Phrase.HEAD_OBJECTED;
          case NOT_CALLED -> Phrase.HEAD_NOT_CALLED;
          case REFERRED -> Phrase.HEAD_REFERRED;
          case NOBODY -> Phrase.HEAD_NOBODY;
          case APPEAL -> Phrase.HEAD_APPEAL;
          case LETTER_FROM_CITIZEN -> Phrase.HEAD_LETTER;
          case ASSIGNED -> Phrase.HEAD_ASSIGNED;
          case UPHELD -> Phrase.HEAD_UPHELD;
          case APPEAL_DECIDED ->
              complaint.file().appeal() == Appeal.GRANTED
                  ? Phrase.HEAD_APPEAL_OVERTURNED
                  : Phrase.HEAD_APPEAL_STANDS;
          case ASK_CALLED,
              UPHELD_FOR_CITIZEN,
              REVOKED_FOR_CITIZEN,
              ASK_REMEDY,
              CLOSED_FOR_CITIZEN,
              LETTER_FROM_OFFICE,
              NOTICE,
              NONE ->
              throw new IllegalArgumentException("not for staff: " + topic);
        };
    return Texts.say(language, phrase, places(complaint));
  }

  /** What the verdict cost and what is left, in the year of the verdict. */
  private Object[] places(Complaint complaint) {
    String unit = complaint.file().opening().unit();
    Instant decided = complaint.file().inquiry().decidedAt();
    int year = office.books().day(decided).getYear();
    int cost = office.books().ofYear(year).points().upheld();
    int left =
        office
            .store()
            .pointsBalance(unit, year)
            .map(PointsBalance::points)
            .orElse(office.books().ofYear(year).points().start());
    return new Object[] {cost, left};
  }
}
