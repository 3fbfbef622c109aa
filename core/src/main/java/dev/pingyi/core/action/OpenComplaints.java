package dev.pingyi.core.action;

import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.roster.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The open complaints that lie with a post, earliest promise first. */
public final class OpenComplaints {
  /** Far more than one can work on in a day: what is not seen today is seen when these are done. */
  private static final int MOST_PER_AREA = 300;

  public static final Comparator<Complaint> EARLIEST_PROMISE_FIRST =
      Comparator.comparing(complaint -> complaint.promisedBy().orElse(Instant.MAX));

  private final Office office;

  public OpenComplaints(Office office) {
    this.office = office;
  }

  public List<Complaint> of(Post post) {
    return areas(post).stream()
        .flatMap(area -> office.store().openIn(area, MOST_PER_AREA).stream())
        .flatMap(reference -> office.store().complaint(reference).stream())
        .filter(complaint -> concerns(post, complaint))
        .sorted(EARLIEST_PROMISE_FIRST)
        .toList();
  }

  private Collection<String> areas(Post post) {
    if (post.role() == Role.HEAD) {
      return office.roster().unit(post.unit()).map(Unit::area).map(List::of).orElse(List.of());
    }
    return post.area().equals(Post.CITY) ? office.roster().areas() : List.of(post.area());
  }

  private static boolean concerns(Post post, Complaint complaint) {
    String unit = complaint.file().opening().unit();
    String area = complaint.file().opening().area();
    return post.covers(unit, area) && Workflow.isHeldBy(post.role(), complaint);
  }
}
