package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.notify.Topic;
import dev.pingyi.core.ranking.PublicFigure;
import dev.pingyi.core.ranking.PublicFigures;
import dev.pingyi.core.roster.Role;
import dev.pingyi.events.AccountabilityEvent;
import java.time.Instant;

/**
 * Who is told of people held to account: the citizen that some were, and the office what it owes.
 */
final class TellAccountability {
  private final Office office;

  TellAccountability(Office office) {
    this.office = office;
  }

  void of(NotificationList to, AccountabilityEvent event) {
    switch (event) {
      case AccountabilityEvent.AccountabilityRecorded e -> {
        if (e.people() > 0) {
          to.citizen(Topic.ACCOUNTABILITY_FOR_CITIZEN, e.reference());
        }
      }
      case AccountabilityEvent.AccountabilityCorrected e -> corrected(to, e);
      case AccountabilityEvent.AccountabilityReminded e -> reminded(to, e);
    }
  }

  /** The citizen hears of a correction only if what is true reads otherwise than what was said. */
  private void corrected(NotificationList to, AccountabilityEvent.AccountabilityCorrected e) {
    if (e.before() == 0 && e.people() > 0) {
      to.citizen(Topic.ACCOUNTABILITY_FOR_CITIZEN, e.reference());
    } else if (!said(e.before(), e.at()).equals(said(e.people(), e.at()))) {
      to.citizen(Topic.ACCOUNTABILITY_CORRECTED, e.reference());
    }
  }

  private PublicFigure said(int people, Instant at) {
    return new PublicFigures(office.books().inForce(at)).count(people);
  }

  private static void reminded(NotificationList to, AccountabilityEvent.AccountabilityReminded e) {
    Topic topic = e.overdue() ? Topic.ACCOUNTABILITY_OVERDUE : Topic.ACCOUNTABILITY_REMINDER;
    if (e.overdue()) {
      to.staff(Role.SUPERVISOR, e.area(), topic, e.reference());
    }
    to.recorders(topic, e.reference());
    if (e.again()) {
      to.listsSay();
    }
  }
}
