package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Notification.Recipient;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.SystemicChange.Listing;
import dev.pingyi.core.systemic.SystemicIssue;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.SystemicEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who is told of a systemic issue: its owner, the units that are asked, and in the end everyone who
 * complained of it. They may be thousands: so many at a time, each part by an event of its own.
 */
final class TellSystemic {
  private static final int PAGE = 50;

  private final Office office;

  TellSystemic(Office office) {
    this.office = office;
  }

  void of(NotificationList to, SystemicEvent event) {
    switch (event) {
      case SystemicEvent.SystemicOpened e -> issue(e.issue(), issue -> opened(to, issue));
      case SystemicEvent.SystemicReminded e -> reminded(to, e);
      case SystemicEvent.SystemicRecounted e -> to.owners(Topic.RECOUNTED, e.issue());
      case SystemicEvent.SelfChecksAsked e -> issue(e.issue(), issue -> asked(to, issue));
      case SystemicEvent.SelfCheckReported e -> to.owners(Topic.SELF_CHECKED, e.issue());
      case SystemicEvent.SystemicClosed e -> closed(to, e);
      case SystemicEvent.ComplainantsTold e -> tell(to, e.issue(), e.after(), e.at());
    }
  }

  /** Whoever opened it owns it and knows; its units are asked at once. */
  private void opened(NotificationList to, SystemicIssue issue) {
    if (issue.isByHand()) {
      asked(to, issue);
    } else {
      to.owners(Topic.SYSTEMIC, issue.reference());
    }
  }

  private void reminded(NotificationList to, SystemicEvent.SystemicReminded e) {
    Topic topic = e.overdue() ? Topic.OVERDUE : Topic.REMINDER;
    to.owners(topic, e.issue());
    issue(
        e.issue(),
        issue ->
            issue.unanswered().stream()
                .filter(this::isHeaded)
                .forEach(unit -> to.head(unit, topic, e.issue())));
  }

  private void closed(NotificationList to, SystemicEvent.SystemicClosed e) {
    if (e.how().equals(SystemicIssue.State.RULED.code())) {
      tell(to, e.issue(), "", e.at());
    }
  }

  private void issue(String reference, Consumer<SystemicIssue> then) {
    office.store().systemic().issue(reference).ifPresent(then);
  }

  /** Its owner hears of units that nobody can ask. */
  private void asked(NotificationList to, SystemicIssue issue) {
    for (String unit : issue.units()) {
      if (isHeaded(unit)) {
        to.head(unit, Topic.SELF_CHECK, issue.reference());
      } else {
        to.owners(Topic.NOBODY, issue.reference());
      }
    }
  }

  private boolean isHeaded(String unit) {
    return !office.store().members(Post.headOf(unit).key()).isEmpty();
  }

  /** One part of the list; the next begins behind it. */
  private void tell(NotificationList to, String issue, String after, Instant at) {
    List<Listing> part = office.store().systemic().listed(issue, after, PAGE);
    Set<String> told = new HashSet<>();
    for (Listing listing : part) {
      if (!told.contains(listing.person()) && isReached(listing.reference())) {
        told.add(listing.person());
        to.add(ofRule(issue, listing, at));
      }
    }
    if (part.size() == PAGE) {
      goesOn(issue, part.getLast().key(), at);
    }
  }

  /** Of one person there is one message, however many complaints there were. */
  private static Notification ofRule(String issue, Listing listing, Instant at) {
    return new Notification(
        issue + "/rule/" + listing.person(),
        new Recipient.Citizen(listing.reference()),
        Topic.RULE_FOR_CITIZEN,
        issue,
        0,
        at,
        Instant.EPOCH);
  }

  /** Neither who took it back nor who had everything personal deleted. */
  private boolean isReached(String reference) {
    Optional<Complaint> complaint = office.store().complaint(reference);
    return complaint.filter(c -> !GatherComplaint.isWithdrawn(c)).isPresent()
        && office.store().contact(reference).filter(c -> !c.address().isEmpty()).isPresent();
  }

  private void goesOn(String issue, String after, Instant at) {
    SystemicEvent next = new SystemicEvent.ComplainantsTold(issue, after, Stamp.CLOCK, at);
    EventEnvelope envelope = new EventEnvelope(issue + "/told/" + after, next);
    try {
      office.store().commit(new Decision(List.of(), List.of(envelope)));
    } catch (StaleException before) {
      // This part comes again: the next is on its way.
    }
  }
}
