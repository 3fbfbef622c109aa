package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Asked;
import dev.pingyi.core.complaint.Complaint.CallOwed;
import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Owed;
import dev.pingyi.core.complaint.Complaint.Received;
import dev.pingyi.core.complaint.Complaint.RemedyOwed;
import dev.pingyi.core.rating.Rating;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.ComplaintEvent.ComplaintClosed;
import dev.pingyi.events.ComplaintEvent.ComplaintOpened;
import dev.pingyi.events.ComplaintEvent.ComplaintOverdue;
import dev.pingyi.events.ComplaintEvent.ComplaintReady;
import dev.pingyi.events.ComplaintEvent.ComplaintReminded;
import dev.pingyi.events.ComplaintEvent.ContactChanged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a complaint opens, is ready for staff, is reminded of and ends by the clock. What the office
 * does is in {@link CallRules} and {@link VerdictRules}; what the citizen does to it afterwards, in
 * {@link FollowUpRules}, the unit, in {@link RemedyRules} and {@link AppealRules}; what becomes of
 * repeated ones, in {@link MergeRules}.
 */
public final class ComplaintRules {
  private final RuleBooks books;

  public ComplaintRules(RuleBooks books) {
    this.books = books;
  }

  /** A bad rating is a complaint from its second grade on. Nobody is told yet: {@link #ready}. */
  public Transition open(Rating rating, Unit unit, Instant scannedAt, Stamp stamp) {
    Instant now = stamp.at();
    Deadline deadline = Duty.CALL.deadline(books, now);
    Opening opening =
        new Opening(
            rating.account(),
            unit.id(),
            unit.area(),
            rating.counter(),
            rating.matterGrade(),
            rating.personGrade(),
            scannedAt,
            now,
            deadline.dueAt());
    CaseFile file =
        CaseFile.of(rating.reference(), opening, RatingDetails.of(rating.matter(), List.of()));
    return Transition.to(
        new Received(file, deadline, silenceEnds(now)),
        Action.OPEN,
        stamp,
        new ComplaintOpened(
            rating.reference(), unit.id(), unit.area(), deadline.dueAt(), stamp.by(), now));
  }

  /** The citizen said more, or took it back; while staff are not told, the silence begins anew. */
  public Transition change(Complaint complaint, RatingDetails details, Action how, Stamp stamp) {
    Complaint said = rescheduled(complaint.with(complaint.file().with(details)), stamp.at());
    Complaint after =
        said instanceof Received r && !r.file().calls().isTold()
            ? new Received(r.file(), r.deadline(), silenceEnds(stamp.at()))
            : said;
    return Transition.to(after, how, stamp);
  }

  /** The same of another number or time to be called: who was told already is told again. */
  public Transition changeContact(Complaint complaint, RatingDetails details, Stamp stamp) {
    if (!(complaint instanceof CallOwed) || !complaint.file().calls().isTold()) {
      return change(complaint, details, Action.ADD_DETAILS, stamp);
    }
    String area = complaint.file().opening().area();
    return change(complaint, details, Action.CHANGE_CALL_TIME, stamp)
        .and(new ContactChanged(complaint.reference(), area, stamp.by(), stamp.at()));
  }

  /**
   * Another time to be called may have been chosen. A step that is due already is told all the
   * same.
   */
  private Complaint rescheduled(Complaint complaint, Instant now) {
    return complaint instanceof CallOwed owed && owed.deadline().nextAt().isAfter(now)
        ? owed.with(
            owed.file(),
            owed.deadline()
                .stepped(now, Workflow.duty(owed).ladder(books, now, owed.file().details())))
        : complaint;
  }

  /**
   * The talk has ended, or been silent long enough: the complaint is ready for the call-back staff,
   * who are told once.
   */
  public Optional<Transition> ready(Complaint complaint, Stamp stamp) {
    if (!(complaint instanceof Received received) || received.file().calls().isTold()) {
      return Optional.empty();
    }
    CaseFile file = received.file();
    return Optional.of(
        Transition.to(
            received.with(file.with(file.calls().told(stamp.at()))),
            Action.READY,
            stamp,
            new ComplaintReady(file.reference(), file.opening().area(), stamp.by(), stamp.at())));
  }

  /** What the clock alone brings about; empty if nothing is due. */
  public Optional<Transition> tick(Complaint complaint, Instant now) {
    if (complaint.stateDueAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    Stamp clock = Stamp.clock(now);
    return switch (complaint) {
      case Received r when !r.file().calls().isTold() && !r.tellAt().isAfter(now) ->
          ready(r, clock);
      case RemedyOwed owed when HandOver.isPending(owed) -> Optional.of(HandOver.tell(owed, clock));
      case Owed owed -> Optional.of(remind(owed, clock));
      case Asked asked ->
          Optional.of(close(asked, ClosingReason.UNCONFIRMED, Action.CLOSE_UNANSWERED, clock));
      case Closed _ -> Optional.empty();
    };
  }

  /** Whether what is owed is late, be it the result of a call that was made in time. */
  public static boolean isOverdue(Complaint complaint, Instant now) {
    return complaint instanceof Owed owed && owed.deadline().isOver(now);
  }

  /** Whether the promise of a call is broken: over, and nobody has reached the citizen. */
  public static boolean isCallMissed(Complaint complaint, Instant now) {
    return Workflow.duty(complaint) == Duty.CALL && isOverdue(complaint, now);
  }

  static Transition close(Complaint complaint, ClosingReason reason, Action how, Stamp stamp) {
    return Transition.to(
        new Closed(complaint.file(), reason, stamp.at()),
        how,
        stamp,
        closed(complaint.reference(), reason, stamp));
  }

  static CivicEvent closed(String reference, ClosingReason reason, Stamp stamp) {
    return new ComplaintClosed(reference, reason.code(), stamp.by(), stamp.at());
  }

  private Transition remind(Owed owed, Stamp clock) {
    Instant now = clock.at();
    Duty duty = Workflow.duty(owed);
    Deadline next = owed.deadline().stepped(now, duty.ladder(books, now, owed.file().details()));
    return Transition.to(
        owed.with(owed.file(), next), Action.REMIND, clock, reminder(owed, duty, clock));
  }

  private CivicEvent reminder(Owed owed, Duty duty, Stamp clock) {
    String area = owed.file().opening().area();
    Instant dueAt = owed.deadline().dueAt();
    int reminders = owed.file().reminders() + 1;
    return isOverdue(owed, clock.at())
        ? new ComplaintOverdue(
            owed.reference(),
            area,
            duty.code(),
            dueAt,
            reminders,
            duty.ladder(books, clock.at()).isEndTold(owed.deadline().nextAt(), dueAt),
            clock.by(),
            clock.at())
        : new ComplaintReminded(
            owed.reference(), area, duty.code(), dueAt, reminders, clock.by(), clock.at());
  }

  private Instant silenceEnds(Instant now) {
    return now.plus(books.inForce(now).talk().silence());
  }
}
