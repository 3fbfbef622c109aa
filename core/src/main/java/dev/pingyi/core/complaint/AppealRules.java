package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.rulebook.Ladder;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.AppealEvent.AppealDecided;
import dev.pingyi.events.AppealEvent.AppealLodged;
import dev.pingyi.events.AppealEvent.ReviewReminded;
import java.time.Instant;
import java.util.Optional;

/** The unit's appeal: once, in time, and beside the remedy. */
public final class AppealRules {
  private final RuleBooks books;

  public AppealRules(RuleBooks books) {
    this.books = books;
  }

  /** Until when the unit may appeal; empty if there is nothing to appeal against. */
  public Optional<Instant> until(CaseFile file) {
    boolean possible = file.inquiry().verdict() == Verdict.UPHELD && file.appeal() == Appeal.NONE;
    return file.inquiry()
        .decided()
        .filter(_ -> possible)
        .map(
            decided ->
                books.workingDaysAfter(
                    decided, books.inForce(decided).promises().appealWorkingDays()));
  }

  /** The unit appeals, once and in time; the points stand meanwhile. */
  public Optional<Transition> lodge(Complaint complaint, Stamp stamp) {
    if (until(complaint.file()).filter(stamp.at()::isBefore).isEmpty()) {
      return Optional.empty();
    }
    Opening opening = complaint.file().opening();
    return Optional.of(
        Transition.to(
            complaint.with(complaint.file().lodged(Duty.REVIEW.deadline(books, stamp.at()))),
            Action.APPEAL,
            stamp,
            new AppealLodged(
                complaint.reference(), opening.unit(), opening.area(), stamp.by(), stamp.at())));
  }

  /**
   * Nobody has decided the appeal: whoever has to is reminded, and once its time is over every
   * supervisor is told; empty if that is not due.
   */
  public Optional<Transition> tick(Complaint complaint, Instant now) {
    return lodged(complaint)
        .filter(c -> !c.file().review().nextAt().isAfter(now))
        .map(
            c -> {
              Deadline review = c.file().review();
              Ladder ladder = Duty.REVIEW.ladder(books, now);
              Deadline next = review.stepped(now, ladder);
              Stamp clock = Stamp.clock(now);
              return Transition.to(
                  c.with(c.file().reviewedBy(next)),
                  Action.REMIND,
                  clock,
                  new ReviewReminded(
                      c.reference(),
                      c.file().opening().area(),
                      review.dueAt(),
                      review.isOver(now),
                      ladder.isEndTold(review.nextAt(), review.dueAt()),
                      clock.by(),
                      now));
            });
  }

  /** The verdict stands; {@code left} points remain. */
  public Optional<Transition> dismiss(Complaint complaint, int left, Stamp stamp) {
    return lodged(complaint)
        .map(
            c ->
                Transition.to(
                    c.with(c.file().with(Appeal.DISMISSED)),
                    Action.DISMISS_APPEAL,
                    stamp,
                    decided(c, new PointsEffect(0, left), stamp)));
  }

  /** The verdict falls: what it cost was given back and the complaint ends. */
  public Optional<Transition> grant(Complaint complaint, PointsEffect points, Stamp stamp) {
    return lodged(complaint)
        .map(
            c ->
                Transition.to(
                    new Closed(overturned(c.file()), ClosingReason.REVOKED, stamp.at()),
                    Action.GRANT_APPEAL,
                    stamp,
                    decided(c, points, stamp),
                    ComplaintRules.closed(c.reference(), ClosingReason.REVOKED, stamp)));
  }

  private static Optional<Complaint> lodged(Complaint complaint) {
    return Optional.of(complaint).filter(c -> c.file().isUnderReview());
  }

  private static CaseFile overturned(CaseFile file) {
    return file.with(Appeal.GRANTED).with(file.inquiry().overturned());
  }

  private static AppealDecided decided(Complaint complaint, PointsEffect points, Stamp stamp) {
    return new AppealDecided(
        complaint.reference(),
        complaint.file().opening().unit(),
        points.change(),
        points.left(),
        stamp.by(),
        stamp.at());
  }
}
