package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.CaseRow;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.SeparationOfDuties;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What {@link CaseAccess} says of complaints, said of their rows in a list. The complaint itself is
 * read only where its row leaves the answer open, which is so of very few.
 */
public final class RowAccess {
  private final Office office;
  private final Member member;
  private final List<Member> posts;

  /**
   * @param posts all posts of the person, {@code member} among them
   */
  public RowAccess(Office office, Member member, List<Member> posts) {
    this.office = office;
    this.member = member;
    this.posts = List.copyOf(posts);
  }

  /** Whether the case may be read by the post. */
  public boolean mayRead(CaseRow row) {
    if (isOfOwnUnit(row) || (isHead() && !row.known().unit())) {
      return false;
    }
    boolean open = !covers(row) || row.mayBeOf(member.account());
    return !open || is(row, CaseAccess::mayRead);
  }

  /** Whether nothing speaks against the person's doing this to what lies with the post. */
  public boolean mayDo(CaseRow row, Action action) {
    if (isOfOwnUnit(row)) {
      return false;
    }
    boolean open = row.mayBeOf(member.account()) || mayHaveHadPart(row, action);
    return !open || is(row, (access, c) -> access.refusal(c, action).isEmpty());
  }

  /** Whether the post is one for the place of the case. */
  public boolean covers(CaseRow row) {
    return member.post().covers(row.place().unit(), row.place().area());
  }

  private boolean is(CaseRow row, BiPredicate<CaseAccess, Complaint> says) {
    CaseAccess access = new CaseAccess(office, member, posts);
    return office
        .store()
        .complaint(row.reference())
        .filter(complaint -> says.test(access, complaint))
        .isPresent();
  }

  private boolean isHead() {
    return member.post().role() == Role.HEAD;
  }

  private boolean isOfOwnUnit(CaseRow row) {
    return SeparationOfDuties.isClosedTo(row.place().unit(), member, posts);
  }

  /** By which role somebody has acted a row says, by whom it does not. */
  private boolean mayHaveHadPart(CaseRow row, Action action) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    posts.forEach(m -> roles.add(m.post().role()));
    if (!Workflow.isReview(action)) {
      roles.remove(member.post().role());
    }
    return row.work().acted().stream().anyMatch(roles::contains);
  }
}
