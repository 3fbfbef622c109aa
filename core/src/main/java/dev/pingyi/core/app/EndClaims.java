package dev.pingyi.core.app;

import dev.pingyi.core.action.CaseColleagues;
import dev.pingyi.core.action.ComplaintDecision;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Stamp;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.StaleException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What somebody had in hand who is no longer on the post goes back to it. Whoever is there still,
 * on another post, keeps what lies with that one; done twice is once.
 */
final class EndClaims {
  /** Far more than one has in hand. */
  private static final int MOST = 300;

  private final Office office;

  EndClaims(Office office) {
    this.office = office;
  }

  /** Of the member of that id; of none if it is empty. */
  void of(String member, Post post, Instant now) {
    if (member.isEmpty()) {
      return;
    }
    for (String area : areas(post)) {
      office.store().rowsIn(area, MOST).stream()
          .filter(row -> row.work().holder().equals(member))
          .flatMap(row -> office.store().complaint(row.reference()).stream())
          .filter(complaint -> complaint.file().holder().is(member))
          .filter(complaint -> new CaseColleagues(office).holder(complaint, now).isEmpty())
          .forEach(complaint -> giveBack(complaint, now));
    }
  }

  private void giveBack(Complaint complaint, Instant now) {
    try {
      office
          .store()
          .commit(
              new ComplaintDecision(office)
                  .of(complaint, ClaimRules.giveBack(complaint, Stamp.clock(now)), now));
    } catch (StaleException another) {
      // Somebody has acted on it, and has it in hand by that.
    }
  }

  private Collection<String> areas(Post post) {
    String area = MemberScope.areaOf(office, post);
    return area.equals(Post.CITY) ? office.roster().areas() : List.of(area);
  }
}
