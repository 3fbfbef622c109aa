package dev.pingyi.core.app;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.errand.Errand;
import dev.pingyi.core.errand.Errand.Recipient;
import dev.pingyi.core.errand.Errand.Topic;
import dev.pingyi.core.errand.Outgoing;
import dev.pingyi.core.errand.Outgoing.Picture;
import dev.pingyi.core.points.UnitYear;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.script.Cards;
import dev.pingyi.core.script.CitizenLetters;
import dev.pingyi.core.script.NoticeText;
import dev.pingyi.core.script.Office;
import dev.pingyi.core.talk.Address;
import dev.pingyi.core.talk.Language;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Reply;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words for an errand from how things stand now; empty if they have moved on, so that
 * nobody is reminded of what is done.
 */
public final class ComposeMessage {
  private final Office office;
  private final Cards cards;
  private final CitizenLetters letters;
  private final NoticeText noticeText;
  private final List<Address> groups;

  public ComposeMessage(Office office, List<Address> groups) {
    this.office = office;
    this.cards = new Cards(office);
    this.letters = new CitizenLetters(office);
    this.noticeText = new NoticeText(office);
    this.groups = List.copyOf(groups);
  }

  public Optional<Outgoing> compose(Errand errand, Instant now) {
    return switch (errand.to()) {
      case Recipient.Citizen _ -> toCitizen(errand, now);
      case Recipient.Staff staff -> toStaff(errand, staff, now);
      case Recipient.Group group -> toGroup(errand, group.number());
    };
  }

  private Optional<Outgoing> toCitizen(Errand errand, Instant now) {
    Optional<Contact> contact =
        office.store().contact(errand.subject()).filter(c -> !c.address().isEmpty());
    Optional<Complaint> complaint = office.store().complaint(errand.subject());
    if (contact.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    Address to = Address.parse(office.keys().open(contact.get().address(), errand.subject()));
    return letters
        .write(errand.topic(), complaint.get(), contact.get(), now)
        .map(r -> new Outgoing(to, complaint.get().docket().account(), r, Picture.NONE));
  }

  private Optional<Outgoing> toStaff(Errand errand, Recipient.Staff staff, Instant now) {
    Optional<Member> member =
        office.store().members(staff.postKey()).stream()
            .filter(m -> m.id().equals(staff.member()))
            .findFirst();
    Optional<Complaint> complaint = office.store().complaint(errand.subject());
    if (member.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    Member m = member.get();
    if (!isStill(errand.topic(), m.post().role(), complaint.get(), now)) {
      return Optional.empty();
    }
    Language language = Language.of(m.language());
    var reader = new Cards.Reader(m.account(), m.post().role(), language);
    String headline = headline(errand.topic(), complaint.get(), language);
    Reply reply = cards.draw(reader, headline, complaint.get(), Optional.empty(), now);
    Address to = Address.parse(office.keys().open(m.address(), m.id()));
    return Optional.of(new Outgoing(to, m.account(), reply, Picture.NONE));
  }

  private Optional<Outgoing> toGroup(Errand errand, int number) {
    if (number >= groups.size()) {
      return Optional.empty();
    }
    return office
        .store()
        .notice(YearMonth.parse(errand.subject()))
        .map(
            notice -> {
              Reply reply =
                  errand.part() == 0
                      ? Reply.message(noticeText.text(notice, Language.ZH))
                      : Reply.message(noticeText.caption(notice, errand.part(), Language.ZH));
              Picture picture =
                  errand.part() == 0 ? Picture.NONE : new Picture(errand.subject(), errand.part());
              return new Outgoing(groups.get(number), "", reply, picture);
            });
  }

  /** Whether what the errand speaks of is still so, and still that role's business. */
  private static boolean isStill(Topic topic, Role role, Complaint c, Instant now) {
    return switch (topic) {
      case NEW -> c instanceof Complaint.CallOwed;
      case REMINDER, OBJECTED, NOT_CALLED -> owes(role, c);
      case OVERDUE -> owes(role, c) && ComplaintRules.isOverdue(c, now);
      case REFERRED -> c instanceof Complaint.Referred;
      case NOBODY, LETTER_FROM_CITIZEN -> !(c instanceof Complaint.Closed);
      case APPEAL -> c.docket().appeal().equals("lodged");
      case ASSIGNED -> c instanceof Complaint.Assigned;
      case UPHELD -> c.docket().verdict() == Verdict.UPHELD;
      case APPEAL_DECIDED -> true;
      case ASK_CALLED,
          UPHELD_FOR_CITIZEN,
          REVOKED_FOR_CITIZEN,
          ASK_REMEDY,
          CLOSED_FOR_CITIZEN,
          LETTER_FROM_OFFICE,
          NOTICE ->
          false;
    };
  }

  /** Whether the role owes the next step, or watches over those who do. */
  private static boolean owes(Role role, Complaint c) {
    return switch (role) {
      case CALLBACK -> c instanceof Complaint.CallOwed;
      case INSPECTOR -> c instanceof Complaint.Referred;
      case HEAD -> c instanceof Complaint.RemedyOwed;
      case SUPERVISOR -> c instanceof Complaint.Owed;
      case OPERATOR -> false;
    };
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
              complaint.docket().appeal().equals("overturned")
                  ? Phrase.HEAD_APPEAL_OVERTURNED
                  : Phrase.HEAD_APPEAL_STANDS;
          default -> throw new IllegalArgumentException("not for staff: " + topic);
        };
    return office.texts().say(language, phrase, places(complaint));
  }

  /** What the verdict cost and what is left, in the year of the verdict. */
  private Object[] places(Complaint complaint) {
    String unit = complaint.docket().unit();
    Instant decided = complaint.docket().times().passed().getOrDefault("decided", Instant.EPOCH);
    int year = office.books().day(decided).getYear();
    int cost = office.books().ofYear(year).points().upheld();
    int left =
        office
            .store()
            .unitYear(unit, year)
            .map(UnitYear::points)
            .orElse(office.books().ofYear(year).points().start());
    return new Object[] {cost, left};
  }
}
