package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Calls;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Duty;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.Objection;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.Checks;
import dev.pingyi.events.ComplaintEvent;
import java.time.Instant;
import java.util.Optional;

/** Who has to be told of what happened to a complaint. */
final class ReactToComplaint {
  private final Office office;

  ReactToComplaint(Office office) {
    this.office = office;
  }

  void tell(NotificationList to, ComplaintEvent event) {
    switch (event) {
      case ComplaintEvent.ComplaintReady e -> {
        new JudgeRating(office).phone(e.reference());
        new GatherComplaint(office).joins(e.reference(), e.at());
        to.news(e.reference(), e.at(), written(e))
            .staff(Role.CALLBACK, e.area(), Topic.NEW, e.reference());
      }
      case ComplaintEvent.ComplaintReminded e -> {
        // That it is late, all hear; before that, who has it in hand is enough.
        if (!new TellHolder(office).reminds(to, e)) {
          holder(to, Duty.holderOf(e.stage()), e.area(), Topic.REMINDER, e.reference());
        }
      }
      case ComplaintEvent.ComplaintOverdue e -> overdue(to, e);
      case ComplaintEvent.DeadlineRecounted e -> recounted(to, e);
      case ComplaintEvent.CallAttempted e -> askAboutCall(to, e);
      case ComplaintEvent.ContactChanged e ->
          to.staff(Role.CALLBACK, e.area(), Topic.CONTACT_CHANGED, e.reference());
      case ComplaintEvent.ComplaintSettled e -> gatherAndAsk(to, e.reference(), e.at());
      // The unit is told at the next full half hour.
      case ComplaintEvent.ComplaintAssigned e -> gatherAndAsk(to, e.reference(), e.at());
      case ComplaintEvent.ComplaintHandedOver e ->
          to.news(e.reference(), e.at()).head(e.unit(), handedOver(e), e.reference());
      case ComplaintEvent.ComplaintReferred e -> referred(to, e);
      case ComplaintEvent.CitizenObjected e -> objected(to, e);
      case ComplaintEvent.ComplaintUpheld e -> upheld(to, e);
      case ComplaintEvent.ComplaintRevoked e ->
          to.citizen(Topic.REVOKED_FOR_CITIZEN, e.reference());
      case ComplaintEvent.RemedyReported e -> to.citizen(Topic.ASK_REMEDY, e.reference());
      case ComplaintEvent.RemedySentBack e ->
          to.citizen(Topic.SENT_BACK_FOR_CITIZEN, e.reference());
      case ComplaintEvent.ComplaintClosed e -> closed(to, e);
      // Nobody is told yet: ComplaintReady comes at the end of the talk, or after the silence.
      case ComplaintEvent.ComplaintOpened _ -> {}
    }
  }

  /** When it was to be told: a silence that nobody was there to see began long ago. */
  private Instant written(ComplaintEvent.ComplaintReady e) {
    return office
        .store()
        .complaint(e.reference())
        .filter(_ -> e.by().equals(Stamp.CLOCK))
        .map(c -> c.file().opening().at())
        .orElse(e.at());
  }

  /** Whoever owes it learns of it, and the supervisor; on later days their lists say it. */
  private void overdue(NotificationList to, ComplaintEvent.ComplaintOverdue e) {
    if (e.stage().equals(Duty.DECISION.code())) {
      // Nobody stands above a supervisor but all of them.
      to.supervisors(Topic.OVERDUE, e.reference());
    } else {
      to.staff(Role.SUPERVISOR, e.area(), Topic.OVERDUE, e.reference());
      holder(to, Duty.holderOf(e.stage()), e.area(), Topic.OVERDUE, e.reference());
    }
    if (e.again()) {
      to.listsSay();
    }
  }

  private void recounted(NotificationList to, ComplaintEvent.DeadlineRecounted e) {
    if (e.stage().equals(Duty.REVIEW.code())) {
      to.reviewers(Topic.RECOUNTED, e.reference());
    } else if (e.stage().equals(Duty.ACCOUNTABILITY.code())) {
      to.recorders(Topic.RECOUNTED, e.reference());
    } else {
      holder(to, Duty.holderOf(e.stage()), e.area(), Topic.RECOUNTED, e.reference());
    }
  }

  void holder(
      NotificationList to, Optional<Role> holder, String area, Topic topic, String reference) {
    holder.ifPresent(
        role -> {
          if (role == Role.SUPERVISOR) {
            to.deciders(area, topic, reference);
          } else if (role == Role.HEAD) {
            unitThatKnows(reference).ifPresent(unit -> to.head(unit, topic, reference));
          } else {
            to.staff(role, area, topic, reference);
          }
        });
  }

  /** The unit, once it knows that it owes something: else it will be told of that first. */
  private Optional<String> unitThatKnows(String reference) {
    return office
        .store()
        .complaint(reference)
        .filter(c -> !HandOver.isPending(c))
        .map(c -> c.file().opening().unit());
  }

  /**
   * Who is said to have been called is asked at once, and once for all calls of one promise; whom
   * nobody can reach, for a better time.
   */
  private void askAboutCall(NotificationList to, ComplaintEvent.CallAttempted e) {
    office
        .store()
        .complaint(e.reference())
        .ifPresent(
            c -> {
              Calls calls = c.file().calls();
              Checks checks = office.books().inForce(e.at()).checks();
              if (calls.isAskedAbout(e.attempts())) {
                to.citizen(Topic.ASK_REACHED, e.reference());
              } else if (calls.isInVain(e.attempts(), checks, office.books()::day)) {
                to.citizen(Topic.ASK_CALL_TIME, e.reference());
              }
            });
  }

  private static Topic handedOver(ComplaintEvent.ComplaintHandedOver e) {
    return e.after().equals(Action.ASSIGN.code())
        ? Topic.ASSIGNED
        : e.after().equals(Action.SEND_BACK.code()) ? Topic.SENT_BACK : Topic.OBJECTED;
  }

  private void referred(NotificationList to, ComplaintEvent.ComplaintReferred e) {
    to.news(e.reference(), e.at()).staff(Role.INSPECTOR, e.area(), Topic.REFERRED, e.reference());
    gatherAndAsk(to, e.reference(), e.at());
  }

  /** The citizen may have said more since the office was told. */
  private void gatherAndAsk(NotificationList to, String reference, Instant at) {
    new GatherComplaint(office).joins(reference, at);
    to.citizen(Topic.ASK_CALLED, reference);
  }

  private void upheld(NotificationList to, ComplaintEvent.ComplaintUpheld e) {
    to.citizen(Topic.UPHELD_FOR_CITIZEN, e.reference());
    to.news(e.reference(), e.at()).head(e.unit(), Topic.UPHELD, e.reference());
  }

  /**
   * Who closed it by a word of their own knows; who did not answer, and whose complaint goes on in
   * another one, is told.
   */
  private void closed(NotificationList to, ComplaintEvent.ComplaintClosed e) {
    if (e.how().equals(ClosingReason.UNCONFIRMED.code())
        || e.how().equals(ClosingReason.MERGED.code())) {
      to.citizen(Topic.CLOSED_FOR_CITIZEN, e.reference());
    }
    new BundleFlood(office).closed(e);
    new GatherComplaint(office).leaves(e.reference());
  }

  /** Who did not call is for the supervisor to find out; the others only have to go on. */
  private void objected(NotificationList to, ComplaintEvent.CitizenObjected e) {
    if (e.state().equals(State.ESCALATED.code())) {
      to.deciders(e.area(), Topic.ESCALATED, e.reference());
      return;
    }
    boolean notCalled = e.why().equals(Objection.NOT_CALLED.code());
    to.staff(
        Role.SUPERVISOR, e.area(), notCalled ? Topic.NOT_CALLED : Topic.OBJECTED, e.reference());
    Optional<Role> holder =
        State.of(e.state())
            .flatMap(state -> Workflow.of(state).duty().holder())
            // Calling is not the unit's business; what it has to do again comes by the hand-over.
            .filter(role -> role != Role.HEAD);
    holder(to, holder, e.area(), Topic.OBJECTED, e.reference());
  }
}
