package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who must not act on a complaint, whatever the post allows. Our own choice, after what offices
 * that decide about others hold to: nobody acts on a complaint of their own, of a unit that they
 * head, or in two roles on one case; and whoever decides an appeal took no part before and is of
 * another area or of the city.
 */
public final class SeparationOfDuties {
  /** Why somebody must not. */
  public enum Conflict {
    /** The person rated. */
    OWN_COMPLAINT,
    /** The person heads the unit that was rated. */
    OWN_UNIT,
    /** The person has acted on the case in another role. */
    OTHER_ROLE,
    /** The person had a part in what the appeal is against. */
    TOOK_PART
  }

  private SeparationOfDuties() {}

  /** Whether a post is one that decides appeals of an area: never that of the area itself. */
  public static boolean reviews(Post post, String area) {
    return post.role() == Role.SUPERVISOR && !post.area().equals(area);
  }

  /**
   * Why the person must not act; empty if nothing speaks against it.
   *
   * @param acting the post by which it would be done
   * @param posts all posts of the person
   * @param action what would be done
   */
  public static Optional<Conflict> conflict(
      Complaint complaint, Member acting, List<Member> posts, Action action) {
    if (isOwn(complaint, acting)) {
      return Optional.of(Conflict.OWN_COMPLAINT);
    }
    if (isOfOwnUnit(complaint, acting, posts)) {
      return Optional.of(Conflict.OWN_UNIT);
    }
    List<HistoryEntry> acts = acts(complaint, posts);
    if (Workflow.isReview(action)) {
      // Who has it in hand, and a hint to a colleague, decide nothing.
      return acts.stream().allMatch(act -> ClaimRules.isBeside(act.action()))
          ? Optional.empty()
          : Optional.of(Conflict.TOOK_PART);
    }
    String role = acting.post().role().code();
    return acts.stream().allMatch(act -> act.role().equals(role))
        ? Optional.empty()
        : Optional.of(Conflict.OTHER_ROLE);
  }

  /**
   * Whether the person may not even read the case as one of the office: the unit must not learn by
   * a second post what it does not learn as the unit.
   */
  public static boolean isClosedTo(Complaint complaint, Member acting, List<Member> posts) {
    return isOwn(complaint, acting) || isOfOwnUnit(complaint, acting, posts);
  }

  /**
   * The same of what is about a unit and of nobody in person, such as praise that waits or a
   * breach.
   */
  public static boolean isClosedTo(String unit, Member acting, List<Member> posts) {
    return acting.post().role() != Role.HEAD
        && posts.stream().anyMatch(m -> m.post().unit().equals(unit));
  }

  private static boolean isOwn(Complaint complaint, Member acting) {
    return complaint.file().opening().account().equals(acting.account());
  }

  private static boolean isOfOwnUnit(Complaint complaint, Member acting, List<Member> posts) {
    return isClosedTo(complaint.file().opening().unit(), acting, posts);
  }

  /** What the person has done on the case, by whichever post. */
  private static List<HistoryEntry> acts(Complaint complaint, List<Member> posts) {
    Set<String> ids = posts.stream().map(Member::id).collect(Collectors.toSet());
    return complaint.file().history().entries().stream()
        // A decision of the appeal is no part in what the appeal is against.
        .filter(entry -> ids.contains(entry.member()) && !Workflow.isReview(entry.action()))
        .toList();
  }
}
