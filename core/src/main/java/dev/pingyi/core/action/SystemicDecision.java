package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.SystemicChange;
import dev.pingyi.core.systemic.SelfChecks;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.SystemicEvent;
import java.time.Instant;
import java.util.List;

/** Turns a step of a systemic issue into a decision: the record and its event. */
public final class SystemicDecision {
  private SystemicDecision() {}

  public static Decision opened(SystemicIssue issue) {
    return of(
        issue,
        new SystemicEvent.SystemicOpened(
            issue.reference(),
            issue.subject().matter(),
            issue.subject().reason(),
            issue.area(),
            issue.complaints(),
            issue.units().size(),
            issue.opened().by(),
            issue.opened().at()));
  }

  /** Its owner has not brought it to an end yet. */
  public static Decision reminded(SystemicIssue issue, Instant now) {
    return of(
        issue,
        new SystemicEvent.SystemicReminded(
            issue.reference(),
            issue.area(),
            issue.deadline().dueAt(),
            issue.deadline().isOver(now),
            Stamp.CLOCK,
            now));
  }

  /** The end of its time has moved. */
  public static Decision recounted(SystemicIssue issue, Instant now) {
    return of(
        issue,
        new SystemicEvent.SystemicRecounted(
            issue.reference(), issue.area(), issue.deadline().dueAt(), Stamp.CLOCK, now));
  }

  static Decision asked(SystemicIssue issue) {
    return of(
        issue,
        new SystemicEvent.SelfChecksAsked(
            issue.reference(),
            issue.area(),
            issue.units().size(),
            issue.selfChecks().asked().by(),
            issue.selfChecks().asked().at()));
  }

  static Decision checked(SystemicIssue issue, SelfChecks.Answer check) {
    return of(
        issue,
        new SystemicEvent.SelfCheckReported(
            issue.reference(), check.unit(), check.stamp().by(), check.stamp().at()));
  }

  static Decision closed(SystemicIssue issue) {
    return of(
        issue,
        new SystemicEvent.SystemicClosed(
            issue.reference(),
            issue.area(),
            issue.state().code(),
            issue.complaints(),
            issue.closed().by(),
            issue.closed().at()));
  }

  /** A complaint more or less: nobody is told of that. */
  public static Decision moved(SystemicIssue issue) {
    return Decision.of(new SystemicChange.PutIssue(issue));
  }

  private static Decision of(SystemicIssue issue, SystemicEvent event) {
    String id =
        String.join("/", issue.reference(), "" + issue.version(), event.getClass().getSimpleName());
    return new Decision(
        List.of(new SystemicChange.PutIssue(issue)), List.of(new EventEnvelope(id, event)));
  }
}
