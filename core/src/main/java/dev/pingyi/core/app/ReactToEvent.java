package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.Objection;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.AppealEvent;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.ContactEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.FlagEvent;
import dev.pingyi.events.MemberEvent;
import dev.pingyi.events.NoticeEvent;
import dev.pingyi.events.RatingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    NotificationList to = new NotificationList(office, envelope.id(), envelope.event().at());
    tell(to, envelope.event());
    return to.notifications();
  }

  private void tell(NotificationList to, CivicEvent event) {
    switch (event) {
      case ComplaintEvent e -> complaint(to, e);
      case AppealEvent e -> appeal(to, e);
      case ContactEvent e -> contact(to, e);
      case MemberEvent.MemberJoined e -> new TellNewcomer(office).of(to, e);
      case NoticeEvent.RankingPublished e -> published(to, e);
      case RatingEvent.RatingGiven e -> new JudgeRating(office).run(e.reference());
      case RatingEvent.RatingChanged e -> new JudgeRating(office).run(e.reference());
      case FlagEvent.FlagRaised e -> raised(to, e);
      case CodeEvent.SignRefused e -> new RaiseFlag(office).retired(e);
      case FlagEvent.FlagDecided e -> new FollowFlag(office).run(e);
      // What is counted and the printed codes concern nobody in person.
      case RatingEvent _, CodeEvent _ -> {}
    }
  }

  private void complaint(NotificationList to, ComplaintEvent event) {
    switch (event) {
      case ComplaintEvent.ComplaintReady e -> {
        new JudgeRating(office).phone(e.reference());
        to.staff(Role.CALLBACK, e.area(), Topic.NEW, e.reference());
      }
      case ComplaintEvent.ComplaintReminded e ->
          holder(to, Duty.holderOf(e.stage()), e.area(), Topic.REMINDER, e.reference());
      case ComplaintEvent.ComplaintOverdue e -> overdue(to, e);
      case ComplaintEvent.DeadlineRecounted e -> recounted(to, e);
      case ComplaintEvent.ComplaintSettled e -> to.citizen(Topic.ASK_CALLED, e.reference());
      case ComplaintEvent.ComplaintAssigned e -> assigned(to, e);
      case ComplaintEvent.ComplaintReferred e -> referred(to, e);
      case ComplaintEvent.CitizenObjected e -> objected(to, e);
      case ComplaintEvent.ComplaintUpheld e -> upheld(to, e);
      case ComplaintEvent.ComplaintRevoked e ->
          to.citizen(Topic.REVOKED_FOR_CITIZEN, e.reference());
      case ComplaintEvent.RemedyReported e -> to.citizen(Topic.ASK_REMEDY, e.reference());
      case ComplaintEvent.ComplaintClosed e -> closed(to, e);
      // Nobody is told yet: ComplaintReady comes at the end of the talk, or after the silence.
      case ComplaintEvent.ComplaintOpened _, ComplaintEvent.CallAttempted _ -> {}
    }
  }

  private void appeal(NotificationList to, AppealEvent event) {
    switch (event) {
      case AppealEvent.AppealLodged e -> to.reviewers(Topic.APPEAL, e.reference());
      case AppealEvent.ReviewReminded e -> {
        to.reviewers(e.overdue() ? Topic.APPEAL_OVERDUE : Topic.APPEAL, e.reference());
        if (e.overdue()) {
          to.supervisors(Topic.APPEAL_OVERDUE, e.reference());
        }
      }
      case AppealEvent.AppealDecided e -> {
        to.head(e.unit(), Topic.APPEAL_DECIDED, e.reference());
        if (e.restored() > 0) {
          to.citizen(Topic.REVOKED_FOR_CITIZEN, e.reference());
        }
      }
    }
  }

  private void contact(NotificationList to, ContactEvent event) {
    switch (event) {
      case ContactEvent.LetterWritten e -> letter(to, e);
      case ContactEvent.ContactSeen _, ContactEvent.ContactErased _ -> {}
    }
  }

  /**
   * The member can no longer be reached: who else has to be told? Asked after the member has left.
   * Colleagues on the same post were told when the member was.
   */
  public List<Notification> instead(Notification notification) {
    NotificationList to = new NotificationList(office, notification.id(), Instant.EPOCH);
    if (notification.to() instanceof Recipient.Staff staff
        && office.store().members(staff.postKey()).isEmpty()) {
      Role role = Post.roleOf(staff.postKey());
      areaOf(notification.subject()).ifPresent(area -> instead(to, role, area, notification));
    }
    return to.notifications();
  }

  private Optional<String> areaOf(String reference) {
    return Flag.isReference(reference)
        ? office.store().flags().flag(reference).map(Flag::area)
        : office.store().complaint(reference).map(c -> c.file().opening().area());
  }

  /** What a head was to be told, the supervisor is told as work that nobody takes. */
  private static void instead(NotificationList to, Role role, String area, Notification of) {
    boolean head = role == Role.HEAD;
    Topic topic = head ? Topic.NOBODY : of.topic();
    to.staff(head ? Role.SUPERVISOR : role, area, topic, of.subject());
  }

  /**
   * Whoever owes it is told again, and the supervisor learns of it; first by whom it can be done,
   * for who is both.
   */
  private void overdue(NotificationList to, ComplaintEvent.ComplaintOverdue e) {
    holder(to, Duty.holderOf(e.stage()), e.area(), Topic.OVERDUE, e.reference());
    to.staff(Role.SUPERVISOR, e.area(), Topic.OVERDUE, e.reference());
  }

  private void recounted(NotificationList to, ComplaintEvent.DeadlineRecounted e) {
    if (e.stage().equals(Duty.REVIEW.code())) {
      to.reviewers(Topic.RECOUNTED, e.reference());
    } else {
      holder(to, Duty.holderOf(e.stage()), e.area(), Topic.RECOUNTED, e.reference());
    }
  }

  private void holder(
      NotificationList to, Optional<Role> holder, String area, Topic topic, String reference) {
    holder.ifPresent(
        role -> {
          if (role == Role.HEAD) {
            unit(reference).ifPresent(unit -> to.head(unit, topic, reference));
          } else {
            to.staff(role, area, topic, reference);
          }
        });
  }

  private Optional<String> unit(String reference) {
    return office.store().complaint(reference).map(c -> c.file().opening().unit());
  }

  private void assigned(NotificationList to, ComplaintEvent.ComplaintAssigned e) {
    to.head(e.unit(), Topic.ASSIGNED, e.reference());
    to.citizen(Topic.ASK_CALLED, e.reference());
  }

  private void referred(NotificationList to, ComplaintEvent.ComplaintReferred e) {
    to.staff(Role.INSPECTOR, e.area(), Topic.REFERRED, e.reference());
    to.citizen(Topic.ASK_CALLED, e.reference());
  }

  private void upheld(NotificationList to, ComplaintEvent.ComplaintUpheld e) {
    to.citizen(Topic.UPHELD_FOR_CITIZEN, e.reference());
    to.head(e.unit(), Topic.UPHELD, e.reference());
  }

  /** Who closed it by a word of their own knows; who did not answer is told. */
  private void closed(NotificationList to, ComplaintEvent.ComplaintClosed e) {
    if (e.how().equals(ClosingReason.UNCONFIRMED.code())) {
      to.citizen(Topic.CLOSED_FOR_CITIZEN, e.reference());
    }
    new BundleFlood(office).closed(e);
  }

  /** Who did not call is for the supervisor to find out; the others only have to go on. */
  private void objected(NotificationList to, ComplaintEvent.CitizenObjected e) {
    boolean notCalled = e.why().equals(Objection.NOT_CALLED.code());
    to.staff(
        Role.SUPERVISOR, e.area(), notCalled ? Topic.NOT_CALLED : Topic.OBJECTED, e.reference());
    Optional<Role> holder =
        State.of(e.state())
            .flatMap(state -> Workflow.of(state).duty().holder())
            // Calling is not the unit's business.
            .filter(role -> role != Role.HEAD || !notCalled);
    holder(to, holder, e.area(), Topic.OBJECTED, e.reference());
  }

  private void letter(NotificationList to, ContactEvent.LetterWritten e) {
    if (e.from().equals(Sender.OFFICE.code())) {
      to.letter(e.reference(), e.number());
      return;
    }
    office
        .store()
        .complaint(e.reference())
        .filter(c -> !(c instanceof Complaint.CallOwed) || c.file().calls().isTold())
        .ifPresent(
            c -> {
              Role reader = Workflow.of(c.state()).reader();
              String area = c.file().opening().area();
              to.staff(reader, area, Topic.LETTER_FROM_CITIZEN, e.reference());
            });
  }

  /** Bad ratings of a flood are told as complaints, to whom they lie with. */
  private static void raised(NotificationList to, FlagEvent.FlagRaised e) {
    if (FlagKind.of(e.kind()).filter(FlagKind::isFlood).isEmpty()) {
      to.staff(Role.INSPECTOR, e.area(), Topic.FLAGGED, e.flag());
    }
  }

  private void published(NotificationList to, NoticeEvent.RankingPublished e) {
    for (int group = 0; group < groups; group++) {
      for (int part = 0; part <= e.pictures(); part++) {
        to.group(group, e.month(), part);
      }
    }
  }
}
