package dev.pingyi.core.app;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.dialog.Office;
import dev.pingyi.core.dialog.OpenComplaints;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Notification.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.util.List;

/**
 * Something happened: who has to be told? The notifications have ids derived from the event and the
 * recipient, so the same event twice makes the same notifications.
 */
public final class ReactToEvent {
  private final Office office;
  private final int groups;

  /**
   * @param groups how many group channels there are
   */
  public ReactToEvent(Office office, int groups) {
    this.office = office;
    this.groups = groups;
  }

  public List<Notification> to(EventEnvelope envelope) {
    NotificationList to = new NotificationList(office, envelope.id());
    tell(to, envelope.event());
    return to.notifications();
  }

  private void tell(NotificationList to, CivicEvent event) {
    switch (event) {
      case CivicEvent.ComplaintReady e ->
          to.staff(Role.CALLBACK, e.area(), Topic.NEW, e.reference());
      case CivicEvent.ComplaintReminded e -> reminded(to, e);
      case CivicEvent.ComplaintOverdue e -> overdue(to, e);
      case CivicEvent.ComplaintSettled e -> to.citizen(Topic.ASK_CALLED, e.reference());
      case CivicEvent.ComplaintAssigned e -> assigned(to, e);
      case CivicEvent.ComplaintReferred e -> referred(to, e);
      case CivicEvent.CitizenObjected e -> objected(to, e);
      case CivicEvent.ComplaintUpheld e -> upheld(to, e);
      case CivicEvent.ComplaintRevoked e -> to.citizen(Topic.REVOKED_FOR_CITIZEN, e.reference());
      case CivicEvent.RemedyReported e -> to.citizen(Topic.ASK_REMEDY, e.reference());
      case CivicEvent.AppealLodged e ->
          to.staff(Role.SUPERVISOR, e.area(), Topic.APPEAL, e.reference());
      case CivicEvent.AppealDecided e -> appealDecided(to, e);
      case CivicEvent.ComplaintClosed e -> closed(to, e);
      case CivicEvent.LetterWritten e -> letter(to, e);
      case CivicEvent.MemberJoined e -> joined(to, e);
      case CivicEvent.RankingPublished e -> published(to, e);
      // Nobody is told yet: officers hear of a complaint when the talk has ended (ComplaintReady).
      case CivicEvent.RatingGiven _, CivicEvent.ComplaintOpened _ -> {}
      case CivicEvent.CallAttempted _, CivicEvent.ContactSeen _, CivicEvent.ContactErased _ -> {}
      case CivicEvent.SignRefused _, CivicEvent.SignRevoked _ -> {}
    }
  }

  /**
   * The member can no longer be reached: who else has to be told? Asked after the member has left.
   * Colleagues on the same post were told when the member was.
   */
  public List<Notification> instead(Notification notification) {
    NotificationList to = new NotificationList(office, notification.id());
    if (notification.to() instanceof Recipient.Staff staff
        && office.store().members(staff.postKey()).isEmpty()) {
      String role = staff.postKey().substring(0, staff.postKey().indexOf('/'));
      office
          .store()
          .complaint(notification.subject())
          .ifPresent(
              c ->
                  to.staff(
                      role.equals("head") ? Role.SUPERVISOR : Role.of(role).orElseThrow(),
                      c.file().area(),
                      notification.topic() == Topic.NOBODY
                          ? Topic.NOBODY
                          : topicFor(role, notification),
                      notification.subject()));
    }
    return to.notifications();
  }

  /** What a head was to be told, the supervisor is told as work that nobody takes. */
  private static Topic topicFor(String role, Notification notification) {
    return role.equals("head") ? Topic.NOBODY : notification.topic();
  }

  private void reminded(NotificationList to, CivicEvent.ComplaintReminded e) {
    holders(to, e.stage(), e.area(), Topic.REMINDER, e.reference());
  }

  /** The supervisor learns of it, and whoever owes it is told again. */
  private void overdue(NotificationList to, CivicEvent.ComplaintOverdue e) {
    to.staff(Role.SUPERVISOR, e.area(), Topic.OVERDUE, e.reference());
    holders(to, e.stage(), e.area(), Topic.OVERDUE, e.reference());
  }

  private void holders(
      NotificationList to, String stage, String area, Topic topic, String reference) {
    switch (stage) {
      case "verdict" -> to.staff(Role.INSPECTOR, area, topic, reference);
      case "remedy" ->
          office
              .store()
              .complaint(reference)
              .ifPresent(c -> to.head(c.file().unit(), topic, reference));
      default -> to.staff(Role.CALLBACK, area, topic, reference);
    }
  }

  private void assigned(NotificationList to, CivicEvent.ComplaintAssigned e) {
    to.head(e.unit(), Topic.ASSIGNED, e.reference());
    to.citizen(Topic.ASK_CALLED, e.reference());
  }

  private void referred(NotificationList to, CivicEvent.ComplaintReferred e) {
    to.staff(Role.INSPECTOR, e.area(), Topic.REFERRED, e.reference());
    to.citizen(Topic.ASK_CALLED, e.reference());
  }

  private void upheld(NotificationList to, CivicEvent.ComplaintUpheld e) {
    to.citizen(Topic.UPHELD_FOR_CITIZEN, e.reference());
    to.head(e.unit(), Topic.UPHELD, e.reference());
  }

  private void appealDecided(NotificationList to, CivicEvent.AppealDecided e) {
    to.head(e.unit(), Topic.APPEAL_DECIDED, e.reference());
    if (e.restored() > 0) {
      to.citizen(Topic.REVOKED_FOR_CITIZEN, e.reference());
    }
  }

  /** Who closed it by a word of their own knows; who did not answer is told. */
  private void closed(NotificationList to, CivicEvent.ComplaintClosed e) {
    if (e.how().equals("unconfirmed")) {
      to.citizen(Topic.CLOSED_FOR_CITIZEN, e.reference());
    }
  }

  private void objected(NotificationList to, CivicEvent.CitizenObjected e) {
    // Who did not call is for the supervisor to find out; the others only have to go on.
    Topic watched = e.why().equals("not-called") ? Topic.NOT_CALLED : Topic.OBJECTED;
    to.staff(Role.SUPERVISOR, e.area(), watched, e.reference());
    switch (e.state()) {
      case "calling" -> to.staff(Role.CALLBACK, e.area(), Topic.OBJECTED, e.reference());
      case "referred" -> to.staff(Role.INSPECTOR, e.area(), Topic.OBJECTED, e.reference());
      case "assigned", "remedying" ->
          office
              .store()
              .complaint(e.reference())
              .filter(c -> e.why().equals("not-remedied"))
              .ifPresent(c -> to.head(c.file().unit(), Topic.OBJECTED, e.reference()));
      default -> {}
    }
  }

  private void letter(NotificationList to, CivicEvent.LetterWritten e) {
    if (e.from().equals("office")) {
      to.citizen(Topic.LETTER_FROM_OFFICE, e.reference());
      return;
    }
    office
        .store()
        .complaint(e.reference())
        .filter(c -> !(c instanceof Complaint.CallOwed) || c.file().isTold())
        .ifPresent(
            c -> {
              Role role = c instanceof Complaint.Referred ? Role.INSPECTOR : Role.CALLBACK;
              to.staff(role, c.file().area(), Topic.LETTER_FROM_CITIZEN, e.reference());
            });
  }

  /** Whoever joins gets what already lies open on that post: nobody is forgotten by coming late. */
  private void joined(NotificationList to, CivicEvent.MemberJoined e) {
    Role role = Role.of(e.role()).orElseThrow();
    Post post = role == Role.HEAD ? Post.headOf(e.unit()) : Post.ofArea(role, e.area());
    Recipient member = new Recipient.Staff(e.member(), post.key());
    for (Complaint complaint : new OpenComplaints(office).of(post)) {
      Topic topic =
          switch (complaint) {
            case Complaint.Referred _ -> Topic.REFERRED;
            case Complaint.Assigned _ -> Topic.ASSIGNED;
            case Complaint.Remedying _ -> role == Role.HEAD ? Topic.UPHELD : Topic.APPEAL;
            default -> role == Role.SUPERVISOR ? Topic.APPEAL : Topic.NEW;
          };
      to.add(member, e.member(), topic, complaint.reference());
    }
  }

  private void published(NotificationList to, CivicEvent.RankingPublished e) {
    for (int group = 0; group < groups; group++) {
      for (int part = 0; part <= e.pictures(); part++) {
        to.group(group, e.month(), part);
      }
    }
  }
}
