package dev.pingyi.core.action;

import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Due;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The open complaints and appeals that lie with a member, earliest promise first. */
public final class OpenComplaints {
  /** Far more than one can work on in a day: what is not seen today is seen when these are done. */
  private static final int MOST_PER_LIST = 300;

  public static final Comparator<Complaint> EARLIEST_PROMISE_FIRST =
      Comparator.comparing(OpenComplaints::promisedBy);

  private final Office office;

  public OpenComplaints(Office office) {
    this.office = office;
  }

  /** What is owed ends then, or else the time of what goes on beside it. */
  public static Instant promisedBy(Complaint complaint) {
    return complaint
        .promisedBy()
        .or(() -> complaint.nextDue().map(Due::by))
        .orElseGet(() -> complaint.file().review().dueAt());
  }

  /** The same for whoever has this post: an inspector owes what is beside the state, too. */
  public static Instant promisedBy(Complaint complaint, Role role) {
    return complaint
        .recordDue()
        .filter(_ -> role == AccountabilityRules.BY)
        .map(Due::by)
        .orElseGet(() -> promisedBy(complaint));
  }

  public List<Complaint> of(Member member, Instant now) {
    CaseAccess access = new CaseAccess(office, member);
    Stream<Complaint> held =
        areas(member.post()).stream()
            .flatMap(this::in)
            .filter(c -> Workflow.isHeldBy(member.post().role(), c) && access.mayRead(c));
    return Stream.of(held, appeals(member), unrecorded(member, now))
        .flatMap(each -> each)
        .sorted(Comparator.comparing(c -> promisedBy(c, member.post().role())))
        .toList();
  }

  /** The undecided appeals that a supervisor is to decide. */
  private Stream<Complaint> appeals(Member member) {
    return member.post().role() == Role.SUPERVISOR
        ? in(CaseFile.APPEALS)
            .filter(c -> c.file().isUnderReview())
            .filter(c -> CaseAccess.reviewers(office, c).contains(member))
        : Stream.empty();
  }

  /** Those of which an inspector is to record who was held to account. */
  private Stream<Complaint> unrecorded(Member member, Instant now) {
    return member.post().role() == AccountabilityRules.BY
        ? areas(member.post()).stream()
            .flatMap(area -> in(CaseFile.unrecordedIn(area)))
            .filter(c -> c.file().isRecordOwed())
            .filter(c -> CaseAccess.recorders(office, c, now).contains(member))
        : Stream.empty();
  }

  private Stream<Complaint> in(String list) {
    return office.store().openIn(list, MOST_PER_LIST).stream()
        .flatMap(reference -> office.store().complaint(reference).stream());
  }

  private Collection<String> areas(Post post) {
    if (post.role() == Role.HEAD) {
      return office.roster().unit(post.unit()).map(Unit::area).map(List::of).orElse(List.of());
    }
    return post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
  }
}
