package dev.pingyi.core.action;

import dev.pingyi.core.action.ComplaintActions.Request;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The bad ratings of a flood, handled together. Each is a complaint of its own: {@link
 * ComplaintActions} does or refuses the action on each by itself, with the same words.
 */
public final class BundleActions {
  /** So many are done by one press, within the time that a chat service waits. */
  private static final int AT_ONCE = 50;

  /** More are in the list when these are done. */
  private static final int MOST = 300;

  private final Office office;
  private final ComplaintActions actions;

  public BundleActions(Office office) {
    this.office = office;
    this.actions = new ComplaintActions(office);
  }

  /** The open complaints of the flood that lie with the member's post, earliest promise first. */
  public List<Complaint> of(Flag flag, Member member) {
    CaseAccess access = new CaseAccess(office, member);
    return office.store().openIn(flag.reference(), MOST).stream()
        .flatMap(reference -> office.store().complaint(reference).stream())
        .filter(c -> Workflow.isHeldBy(member.post().role(), c) && access.mayRead(c))
        .toList();
  }

  /** What is asked for of those that the action is to be done to, as each stands now. */
  public List<Request> due(Flag flag, Member member, Action action, Instant now) {
    CaseAccess access = new CaseAccess(office, member);
    return of(flag, member).stream()
        .filter(c -> access.offered(c, now).contains(action))
        .limit(AT_ONCE)
        .map(c -> new Request(c.reference(), action, Revision.of(c, action), ""))
        .toList();
  }

  /** What makes it true of one of them, read as it stands now; empty if it is refused. */
  public Optional<Decision> of(Request request, Member member, Instant now) {
    return actions
        .run(request, new Actor.Staff(member), now)
        .either(done -> Optional.of(done.decision()), _ -> Optional.empty());
  }
}
