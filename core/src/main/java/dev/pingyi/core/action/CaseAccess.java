package dev.pingyi.core.action;

import dev.pingyi.core.breach.Breach;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.ReleaseRules;
import dev.pingyi.core.complaint.SeparationOfDuties;
import dev.pingyi.core.complaint.SeparationOfDuties.Conflict;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.flag.Flag;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.systemic.SystemicIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints one member may read and act on: by the post, and by {@link SeparationOfDuties}
 * with everything else that the person is. Buttons, lists, notifications and actions ask here.
 */
public final class CaseAccess {
  private final Office office;
  private final Member member;
  private @Nullable List<Member> posts;

  /** For somebody of whom only this post is at hand; the others are read when they matter. */
  public CaseAccess(Office office, Member member) {
    this.office = office;
    this.member = member;
  }

  /**
   * For somebody of whom all is known.
   *
   * @param posts all posts of the person, {@code member} among them
   */
  public CaseAccess(Office office, Member member, List<Member> posts) {
    this(office, member);
    this.posts = List.copyOf(posts);
  }

  /** Whether the post has to do with it at all, be it only with its appeal. */
  private boolean isConcerned(Complaint complaint) {
    boolean appealed = complaint.file().appeal() != Appeal.NONE;
    return covers(complaint) || (appealed && reviews(complaint)) || decides(complaint);
  }

  /** Whether the action on that complaint is one for the post. */
  boolean isConcerned(Complaint complaint, Action action) {
    if (Workflow.isDecision(action)) {
      return decides(complaint);
    }
    if (ClaimRules.isBeside(action)) {
      return covers(complaint) || decides(complaint);
    }
    return Workflow.isReview(action) ? reviews(complaint) : covers(complaint);
  }

  public boolean mayRead(Complaint complaint) {
    // The unit reads what it was told of, and nothing before.
    boolean told = member.post().role() != Role.HEAD || ReleaseRules.isUnitTold(complaint.file());
    return told
        && isConcerned(complaint)
        && !SeparationOfDuties.isClosedTo(complaint, member, posts());
  }

  /** The same of what is about a unit and of nobody in person: a flag, a flood, a breach. */
  public boolean mayRead(String unit, String area) {
    return member.post().covers(unit, area)
        && !SeparationOfDuties.isClosedTo(unit, member, posts());
  }

  /** Why the person must not decide it: nobody confirms what they reported. */
  public Optional<Refusal> refusal(Breach breach) {
    if (!mayRead(breach.place().unit(), breach.area())) {
      return Optional.of(Refusal.OWN_UNIT);
    }
    return posts().stream().anyMatch(m -> breach.reported().by().endsWith("/" + m.id()))
        ? Optional.of(Refusal.OWN_REPORT)
        : Optional.empty();
  }

  /** Only if none of the units that it concerns is the person's own. */
  public boolean mayRead(Flag flag) {
    return member.post().covers(flag.unit(), flag.area())
        && flag.units().stream()
            .noneMatch(unit -> SeparationOfDuties.isClosedTo(unit, member, posts()));
  }

  /** Why the person must not own it: it is about a unit of theirs, or about what they said. */
  public Optional<Refusal> refusal(SystemicIssue issue) {
    if (isTooNear(issue)) {
      return Optional.of(Refusal.OWN_UNIT);
    }
    return new Complainants(office).isOne(issue.reference(), member.account())
        ? Optional.of(Refusal.OWN_COMPLAINT)
        : Optional.empty();
  }

  /** Its units read what they were asked; of the office those whose unit is none of them. */
  public boolean mayRead(SystemicIssue issue) {
    return switch (member.post().role()) {
      case SUPERVISOR -> !isTooNear(issue);
      case HEAD -> SystemicActions.isAsked(member, issue);
      case CALLBACK, INSPECTOR, OPERATOR -> false;
    };
  }

  private boolean isTooNear(SystemicIssue issue) {
    return issue.units().stream()
        .anyMatch(unit -> SeparationOfDuties.isClosedTo(unit, member, posts()));
  }

  /** Whether it is this post's business: of its area or the city, or where these have nobody. */
  public boolean owns(SystemicIssue issue) {
    Post post = member.post();
    return post.role() == Role.SUPERVISOR
        && (post.area().equals(Post.CITY)
            || post.area().equals(issue.area())
            || OpenIssues.owners(office, issue).contains(member));
  }

  /** Why the person must not do it, though the post has to do with it. */
  Optional<Refusal> refusal(Complaint complaint, Action action) {
    return SeparationOfDuties.conflict(complaint, member, posts(), action).map(CaseAccess::of);
  }

  /** Whether it is for the post, and nothing speaks against the person. */
  public boolean mayAct(Complaint complaint, Action action) {
    return mayRead(complaint)
        && isConcerned(complaint, action)
        && refusal(complaint, action).isEmpty();
  }

  /** What the person may do to the complaint now, in the order of the buttons. */
  public List<Action> offered(Complaint complaint, Instant now) {
    return new Workflow(office.books())
        .offered(member.post().role(), complaint, now).stream()
            .filter(action -> isConcerned(complaint, action))
            .filter(action -> refusal(complaint, action).isEmpty())
            .toList();
  }

  /** The same, and what may be done beside the steps of the case. */
  public List<Action> buttons(Complaint complaint, Instant now) {
    Stream<Action> beside =
        ClaimRules.offered(member.post().role(), member.id(), complaint).stream()
            .filter(action -> isConcerned(complaint, action))
            .filter(action -> refusal(complaint, action).isEmpty());
    return Stream.concat(offered(complaint, now).stream(), beside)
        .filter(
            action -> action != Action.MERGE || !new Repeats(office).of(complaint, this).isEmpty())
        .toList();
  }

  /**
   * Who decides the appeal: supervisors of the city, or, with none there who may, those of other
   * areas; empty if nobody may.
   */
  public static List<Member> reviewers(Office office, Complaint complaint) {
    List<Member> ofCity = reviewers(office, complaint, Stream.of(Post.CITY));
    return ofCity.isEmpty()
        ? reviewers(office, complaint, office.roster().areas().stream())
        : ofCity;
  }

  /**
   * Who records who was held to account: whoever decided, if still there; once that is overdue all
   * inspectors of the area, and with nobody there those of the city; empty if nobody may.
   */
  public static List<Member> recorders(Office office, Complaint complaint, Instant now) {
    CaseFile file = complaint.file();
    List<Member> able =
        office
            .members(AccountabilityRules.BY, Stream.of(file.opening().area(), Post.CITY))
            .filter(
                m ->
                    new CaseAccess(office, m)
                        .refusal(complaint, Action.RECORD_ACCOUNTABILITY)
                        .isEmpty())
            .toList();
    List<Member> decider =
        able.stream().filter(m -> file.history().isBy(m.id(), Action.UPHOLD)).toList();
    List<Member> nearest =
        able.stream().filter(m -> m.post().area().equals(file.opening().area())).toList();
    boolean alone = !decider.isEmpty() && !file.inquiry().recordBy().isOver(now);
    return alone ? decider : nearest.isEmpty() ? able : nearest;
  }

  private static List<Member> reviewers(Office office, Complaint complaint, Stream<String> areas) {
    return areas
        .map(area -> Post.ofArea(Role.SUPERVISOR, area))
        .filter(post -> SeparationOfDuties.reviews(post, complaint.file().opening().area()))
        .flatMap(post -> office.store().members(post.key()).stream())
        .filter(m -> new CaseAccess(office, m).refusal(complaint, Action.GRANT_APPEAL).isEmpty())
        .toList();
  }

  /** A supervisor of the area or the city; one of elsewhere only where these have none who may. */
  private boolean decides(Complaint complaint) {
    return member.post().role() == Role.SUPERVISOR
        && complaint instanceof Complaint.Escalated
        && (covers(complaint) || isNobodyNearer(complaint));
  }

  private boolean isNobodyNearer(Complaint complaint) {
    return office
        .members(Role.SUPERVISOR, Stream.of(complaint.file().opening().area(), Post.CITY))
        .allMatch(m -> new CaseAccess(office, m).refusal(complaint, Action.SEND_BACK).isPresent());
  }

  private boolean covers(Complaint complaint) {
    CaseFile file = complaint.file();
    return member.post().covers(file.opening().unit(), file.opening().area());
  }

  private boolean reviews(Complaint complaint) {
    return SeparationOfDuties.reviews(member.post(), complaint.file().opening().area());
  }

  private static Refusal of(Conflict conflict) {
    return switch (conflict) {
      case OWN_COMPLAINT -> Refusal.OWN_COMPLAINT;
      case OWN_UNIT -> Refusal.OWN_UNIT;
      case OTHER_ROLE -> Refusal.OTHER_ROLE;
      case TOOK_PART -> Refusal.TOOK_PART;
    };
  }

  /** All posts of the person: by which account somebody came in says nothing of the others. */
  private List<Member> posts() {
    List<Member> known = posts;
    if (known == null) {
      known = office.store().caller(member.account()).posts();
      posts = known;
    }
    return known;
  }
}
