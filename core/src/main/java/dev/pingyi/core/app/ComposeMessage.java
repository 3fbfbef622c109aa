package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.FlagActions;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Contact;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.notification.CitizenNotifications;
import dev.pingyi.core.dialog.notification.NotificationPhrase;
import dev.pingyi.core.dialog.notification.StaffNotifications;
import dev.pingyi.core.dialog.staff.BreachCard;
import dev.pingyi.core.dialog.staff.FlagCard;
import dev.pingyi.core.dialog.staff.SystemicCard;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.notify.ComposedMessage;
import dev.pingyi.core.notify.ComposedMessage.NoticePicture;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words for a notification from how things stand now; empty if they have moved on, so
 * that nobody is reminded of what is done.
 */
public final class ComposeMessage {
  private final Office office;
  private final CitizenNotifications citizenNotifications;
  private final StaffNotifications staffNotifications;
  private final List<Address> groups;

  public ComposeMessage(Office office, List<Address> groups) {
    this.office = office;
    this.citizenNotifications = new CitizenNotifications(office);
    this.staffNotifications = new StaffNotifications(office);
    this.groups = List.copyOf(groups);
  }

  public Optional<ComposedMessage> compose(Notification notification, Instant now) {
    return switch (notification.to()) {
      case Recipient.Citizen citizen -> toCitizen(notification, citizen.reference());
      case Recipient.Staff staff -> toStaff(notification, staff, now);
      case Recipient.Group group -> toGroup(notification, group.number());
    };
  }

  private Optional<ComposedMessage> toCitizen(Notification notification, String reference) {
    Optional<Contact> contact =
        office.store().contact(reference).filter(c -> !c.address().isEmpty());
    Optional<Complaint> complaint = office.store().complaint(reference);
    if (contact.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    Address to = Address.parse(office.keys().open(contact.get().address(), reference));
    return said(notification, complaint.get(), contact.get())
        .map(
            r ->
                new ComposedMessage(
                    to, complaint.get().file().opening().account(), r, NoticePicture.NONE));
  }

  private Optional<Reply> said(Notification notification, Complaint complaint, Contact contact) {
    return notification.topic() == Topic.RULE_FOR_CITIZEN
        ? office
            .store()
            .systemic()
            .issue(notification.subject())
            .flatMap(issue -> citizenNotifications.rule(issue, complaint, contact))
        : citizenNotifications.write(notification.topic(), complaint, contact, notification.part());
  }

  private Optional<ComposedMessage> toStaff(
      Notification notification, Recipient.Staff staff, Instant now) {
    Optional<Member> member =
        office.store().members(staff.postKey()).stream()
            .filter(m -> m.id().equals(staff.member()))
            .findFirst();
    if (ComposeMembers.isOne(notification.topic())) {
      return new ComposeMembers(office)
          .compose(notification, staff, now)
          .map(told -> to(told.reader(), told.reply()));
    }
    if (ComposeLists.isList(notification.topic())) {
      ComposeLists lists = new ComposeLists(office, this);
      return member.flatMap(m -> lists.compose(notification, m, now).map(reply -> to(m, reply)));
    }
    if (notification.topic() == Topic.NOTICE) {
      return member.flatMap(
          m -> new ComposeNotice(office).toMember(notification, m, now).map(reply -> to(m, reply)));
    }
    if (Flag.isReference(notification.subject())) {
      return member.flatMap(m -> flagged(m, notification, now));
    }
    if (SystemicIssue.isReference(notification.subject())) {
      return member.flatMap(
          m ->
              office
                  .store()
                  .systemic()
                  .issue(notification.subject())
                  .flatMap(i -> new SystemicCard(office).news(notification.topic(), m, i))
                  .map(reply -> to(m, reply)));
    }
    if (Breach.isReference(notification.subject())) {
      return member.flatMap(
          m ->
              office
                  .store()
                  .breaches()
                  .breach(notification.subject())
                  .flatMap(b -> new BreachCard(office).news(notification.topic(), m, b, now))
                  .map(reply -> to(m, reply)));
    }
    Optional<Complaint> complaint = office.store().complaint(notification.subject());
    if (member.isEmpty() || complaint.isEmpty()) {
      return Optional.empty();
    }
    return staffNotifications
        .write(notification.topic(), member.get(), complaint.get(), now)
        .map(reply -> to(member.get(), reply));
  }

  /** A flag that somebody has decided meanwhile is no news, nor is a flood that lies elsewhere. */
  private Optional<ComposedMessage> flagged(Member member, Notification notification, Instant now) {
    Language language = Language.of(member.language());
    Optional<Flag> flag = office.store().flags().flag(notification.subject());
    if (flag.filter(f -> f.kind().isFlood()).isPresent()) {
      return staffNotifications
          .bundle(notification.topic(), member, flag.get(), now)
          .map(reply -> to(member, reply));
    }
    if (flag.filter(f -> !new CaseAccess(office, member).mayRead(f)).isPresent()) {
      return Optional.empty();
    }
    FlagCard cards = new FlagCard(office);
    if (notification.topic() == Topic.NOBODY) {
      String nobody = Texts.say(language, NotificationPhrase.HEAD_NOBODY);
      return flag.filter(Flag::isOpen).map(f -> to(member, cards.shown(language, nobody, f)));
    }
    return flag.filter(f -> f.isOpen() && FlagActions.isFor(member, f))
        .map(f -> to(member, cards.news(member.account(), language, f)));
  }

  private ComposedMessage to(Member member, Reply reply) {
    Address address = Address.parse(office.keys().open(member.address(), member.id()));
    return new ComposedMessage(address, member.account(), reply, NoticePicture.NONE);
  }

  private Optional<ComposedMessage> toGroup(Notification notification, int number) {
    if (number >= groups.size()) {
      return Optional.empty();
    }
    return new ComposeNotice(office).toGroup(notification, groups.get(number));
  }
}
