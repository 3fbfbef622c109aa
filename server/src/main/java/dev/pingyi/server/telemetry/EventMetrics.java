package dev.pingyi.server.telemetry;

import dev.pingyi.core.rating.Grade;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.core.store.Store;
import dev.pingyi.events.AccountabilityEvent;
import dev.pingyi.events.AppealEvent;
import dev.pingyi.events.BreachEvent;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.CodeEvent;
import dev.pingyi.events.ComplaintEvent;
import dev.pingyi.events.ContactEvent;
import dev.pingyi.events.DeskEvent;
import dev.pingyi.events.FlagEvent;
import dev.pingyi.events.MemberEvent;
import dev.pingyi.events.NoticeEvent;
import dev.pingyi.events.RatingEvent;
import dev.pingyi.events.StaffEvent;
import dev.pingyi.events.SystemicEvent;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.time.Duration;

/** Which event counts as what. An event handed on twice counts twice: metrics are for watching. */
public final class EventMetrics {
  private final Metrics metrics;
  private final Store store;
  private final RuleBooks books;

  public EventMetrics(Metrics metrics, Store store, RuleBooks books) {
    this.metrics = metrics;
    this.store = store;
    this.books = books;
  }

  public void count(CivicEvent event) {
    switch (event) {
      case RatingEvent.RatingGiven e -> rating(e);
      case ComplaintEvent e -> complaint(e);
      // It was counted when it was given.
      case RatingEvent.RatingChanged _ -> {}
      // The others are told of by the log and by the messages that they set off.
      case RatingEvent.RatingHeldBack _,
          RatingEvent.RatingReleased _,
          AppealEvent _,
          AccountabilityEvent _,
          ContactEvent _,
          DeskEvent _,
          CodeEvent _,
          FlagEvent _,
          BreachEvent _,
          SystemicEvent _,
          MemberEvent _,
          NoticeEvent _,
          StaffEvent _ -> {}
    }
  }

  private void complaint(ComplaintEvent event) {
    switch (event) {
      case ComplaintEvent.ComplaintOpened _ -> metrics.add(Metric.COMPLAINTS_OPENED);
      case ComplaintEvent.ComplaintReminded _ -> metrics.add(Metric.REMINDERS_SENT);
      case ComplaintEvent.ComplaintOverdue _ -> metrics.add(Metric.COMPLAINTS_OVERDUE);
      case ComplaintEvent.CallAttempted e -> attempt(e);
      case ComplaintEvent.ComplaintReady _,
          ComplaintEvent.ContactChanged _,
          ComplaintEvent.ComplaintSettled _,
          ComplaintEvent.ComplaintAssigned _,
          ComplaintEvent.ComplaintHandedOver _,
          ComplaintEvent.ComplaintReferred _,
          ComplaintEvent.CitizenObjected _,
          ComplaintEvent.RemedySentBack _,
          ComplaintEvent.ComplaintUpheld _,
          ComplaintEvent.ComplaintRevoked _,
          ComplaintEvent.RemedyReported _,
          ComplaintEvent.DeadlineRecounted _,
          ComplaintEvent.ComplaintClosed _ -> {}
    }
  }

  private void rating(RatingEvent.RatingGiven e) {
    metrics.add(Metric.RATINGS);
    Grade lower = Grade.of(Math.min(e.matterGrade(), e.personGrade()));
    if (books.inForce(e.at()).grades().isBad(lower)) {
      metrics.add(Metric.BAD_RATINGS);
    }
  }

  private void attempt(ComplaintEvent.CallAttempted e) {
    if (e.attempts() == 1 && metrics.isWatched()) {
      store
          .rating(e.reference())
          .map(rating -> Duration.between(rating.at(), e.at()).toMinutes())
          .ifPresent(minutes -> metrics.add(Metric.FIRST_CALL_MINUTES, (double) minutes));
    }
  }
}
