package dev.pingyi.core.action;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.roster.Member;
import java.util.Comparator;
import java.util.List;

/** The reported breaches that a member may decide, the one due first coming first. */
public final class OpenBreaches {
  /** Far more than anybody looks at in a day. */
  private static final int MOST_PER_LIST = 100;

  private final Office office;

  public OpenBreaches(Office office) {
    this.office = office;
  }

  public List<Breach> of(Member member) {
    if (!BreachActions.isInspector(member)) {
      return List.of();
    }
    CaseAccess access = new CaseAccess(office, member);
    return office.roster().areas().stream()
        .filter(area -> member.post().covers("", area))
        .flatMap(area -> office.store().breaches().open(area, MOST_PER_LIST).stream())
        .flatMap(reference -> office.store().breaches().breach(reference).stream())
        .filter(breach -> breach.isOpen() && access.refusal(breach).isEmpty())
        .sorted(Comparator.comparing((Breach b) -> b.deadline().dueAt()))
        .toList();
  }
}
