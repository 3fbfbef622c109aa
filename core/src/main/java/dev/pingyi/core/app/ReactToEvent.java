package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Sender;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.flag.FlagKind;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.AccountabilityEvent;
import dev.pingyi.events.AppealEvent;
import dev.pingyi.events.BreachEvent;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.ContactEvent;
import dev.pingyi.events.DeskEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.FlagEvent;
import dev.pingyi.events.MemberEvent;
import dev.pingyi.events.NoticeEvent;
import dev.pingyi.events.RatingEvent;
import dev.pingyi.events.StaffEvent;
import dev.pingyi.events.SystemicEvent;
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
    NotificationList to = new NotificationList(office, envelope.id(), envelope.event().at());
    tell(to, envelope.event());
    return to.notifications();
  }

  private void tell(NotificationList to, CivicEvent event) {
    switch (event) {
      case ComplaintEvent e -> new ReactToComplaint(office).tell(to, e);
      case AppealEvent e -> appeal(to, e);
      case AccountabilityEvent e -> new TellAccountability(office).of(to, e);
      case ContactEvent e -> contact(to, e);
      case DeskEvent e -> new TellHolder(office).of(to, e);
      case MemberEvent e -> new TellMembers(office).of(to, e);
      case NoticeEvent e -> new TellNotice(office, groups).of(to, e);
      case RatingEvent.RatingGiven e -> new JudgeRating(office).run(e.reference());
      case RatingEvent.RatingChanged e -> new JudgeRating(office).run(e.reference());
      case BreachEvent e -> breach(to, e);
      case FlagEvent.FlagRaised e -> raised(to, e);
      case FlagEvent.FlagWidened e -> widened(to, e);
      case CodeEvent.SignRefused e -> new RaiseFlag(office).retired(e);
      case FlagEvent.FlagDecided e -> new FollowFlag(office).run(e);
      case SystemicEvent e -> new TellSystemic(office).of(to, e);
      case StaffEvent e -> new TellStaff(office).of(to, e);
      // What is counted and the printed codes concern nobody in person.
      case RatingEvent _, CodeEvent _ -> {}
    }
  }

  private void appeal(NotificationList to, AppealEvent event) {
    switch (event) {
      case AppealEvent.AppealLodged e -> to.reviewers(Topic.APPEAL, e.reference());
      case AppealEvent.ReviewReminded e -> {
        to.reviewers(e.overdue() ? Topic.APPEAL_OVERDUE : Topic.APPEAL_REMINDER, e.reference());
        if (e.overdue()) {
          to.supervisors(Topic.APPEAL_OVERDUE, e.reference());
        }
        if (e.again()) {
          to.listsSay();
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

  /** Whoever reported it learns what became of it; the unit, only what costs it points. */
  private static void breach(NotificationList to, BreachEvent event) {
    switch (event) {
      case BreachEvent.BreachReported e ->
          to.staff(Role.INSPECTOR, e.area(), Topic.BREACH, e.breach());
      case BreachEvent.BreachReminded e -> {
        Topic topic = e.overdue() ? Topic.OVERDUE : Topic.REMINDER;
        to.staff(Role.INSPECTOR, e.area(), topic, e.breach());
        if (e.overdue()) {
          to.staff(Role.SUPERVISOR, e.area(), topic, e.breach());
        }
      }
      case BreachEvent.BreachRecounted e ->
          to.staff(Role.INSPECTOR, e.area(), Topic.RECOUNTED, e.breach());
      case BreachEvent.BreachDecided e -> {
        to.reporter(Topic.BREACH_DECIDED, e.breach());
        if (e.cost() > 0) {
          to.head(e.unit(), Topic.BREACH_DECIDED, e.breach());
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

  /** Where all who could decide it no longer may, it goes on to whom it would have gone. */
  private void widened(NotificationList to, FlagEvent.FlagWidened e) {
    office
        .store()
        .flags()
        .flag(e.flag())
        .ifPresent(
            flag ->
                to.addNew(
                    to.asOf(flag.ofFirst(e.before())),
                    to.asOf(flag.ofFirst(e.units())),
                    list -> list.staff(Role.INSPECTOR, e.area(), Topic.FLAGGED, e.flag())));
  }
}
