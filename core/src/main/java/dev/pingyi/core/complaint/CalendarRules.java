package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Owed;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.DeadlineRecounted;
import java.time.Instant;
import java.util.Optional;

/**
 * What a new working calendar does to promises that were counted by the one before: they end where
 * they would if it had been known from the beginning.
 */
public final class CalendarRules {
  private final RuleBooks books;

  public CalendarRules(RuleBooks books) {
    this.books = books;
  }

  /**
   * One deadline counted anew, that of the state or one of those beside it; empty if all are right.
   */
  public Optional<Transition> recount(Complaint complaint, Stamp stamp) {
    return ofState(complaint, stamp)
        .or(() -> ofReview(complaint, stamp))
        .or(() -> ofRecord(complaint, stamp));
  }

  private Optional<Transition> ofState(Complaint complaint, Stamp stamp) {
    Duty duty = Workflow.of(complaint.state()).duty();
    return complaint instanceof Owed owed && duty.isInWorkingDays()
        ? recounted(owed.deadline(), duty, stamp.at())
            .map(next -> to(owed.with(owed.file(), next), duty, next, stamp))
        : Optional.empty();
  }

  private Optional<Transition> ofReview(Complaint complaint, Stamp stamp) {
    CaseFile file = complaint.file();
    return file.isUnderReview()
        ? recounted(file.review(), Duty.REVIEW, stamp.at())
            .map(next -> to(complaint.with(file.reviewedBy(next)), Duty.REVIEW, next, stamp))
        : Optional.empty();
  }

  private Optional<Transition> ofRecord(Complaint complaint, Stamp stamp) {
    CaseFile file = complaint.file();
    Duty duty = Duty.ACCOUNTABILITY;
    return file.isRecordOwed()
        ? recounted(file.inquiry().recordBy(), duty, stamp.at())
            .map(
                next ->
                    to(
                        complaint.with(file.with(file.inquiry().recordedBy(next))),
                        duty,
                        next,
                        stamp))
        : Optional.empty();
  }

  /** One deadline of a duty counted anew; empty if it ends when it did. */
  public Optional<Deadline> recounted(Deadline deadline, Duty duty, Instant now) {
    Instant dueAt = duty.dueAt(books, deadline.from());
    Deadline moved = new Deadline(deadline.from(), dueAt, dueAt);
    return dueAt.equals(deadline.dueAt())
        ? Optional.empty()
        : Optional.of(moved.stepped(now, duty.ladder(books, deadline.from())));
  }

  private static Transition to(Complaint after, Duty duty, Deadline next, Stamp stamp) {
    return Transition.to(
        after,
        Action.RECOUNT,
        stamp,
        new DeadlineRecounted(
            after.reference(),
            after.file().opening().area(),
            duty.code(),
            next.dueAt(),
            stamp.by(),
            stamp.at()));
  }
}
