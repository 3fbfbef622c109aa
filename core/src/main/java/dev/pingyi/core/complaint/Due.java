package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Role;
import java.time.Instant;

/** What is owed next and by when: why a complaint is looked at again. */
public record Due(Duty duty, Instant by) {
  /** By which lists are ordered: the end of what is owed, else of what goes on beside it. */
  public static Instant endOf(Complaint complaint) {
    return complaint
        .promisedBy()
        .or(() -> complaint.nextDue().map(Due::by))
        .orElseGet(() -> complaint.file().review().dueAt());
  }

  /** The same for whoever has this role: an inspector owes what is beside the state, too. */
  public static Instant endOf(Complaint complaint, Role role) {
    return complaint
        .recordDue()
        .filter(_ -> role == AccountabilityRules.BY)
        .map(Due::by)
        .orElseGet(() -> endOf(complaint));
  }
}
