package dev.pingyi.core.action;

import dev.pingyi.core.action.Outcome.Refused;
import dev.pingyi.core.complaint.Accountability;
import dev.pingyi.core.complaint.AccountabilityRules;
import dev.pingyi.core.complaint.Action;
import dev.pingyi.core.complaint.ClaimRules;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.HandOver;
import dev.pingyi.core.complaint.PointsEffect;
import dev.pingyi.core.complaint.Revision;
import dev.pingyi.core.complaint.State;
import dev.pingyi.core.complaint.Workflow;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Decision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What staff, units and citizens do to a complaint. Chats, pages, commands and tests use only this.
 * Which role may do what in which state stands in {@link Workflow}, which person may, in {@link
 * CaseAccess}. What citizens do to their rating is in {@link AddDetails}, {@link ChangeGrades} and
 * {@link RatingActions}.
 */
public final class ComplaintActions {
  /**
   * What is asked for.
   *
   * @param revision of the complaint that was seen, as {@link Revision#of} tells it; {@link
   *     #AS_IT_IS} for whoever acts on how it stands now
   * @param words what is said with it, or a letter; empty where none are needed
   * @param release what the unit reads of the citizen's words, where that is decided with it
   * @param accountability who was held to account, where that is recorded
   * @param target the id of the member to whom it is passed on, or the reference of the complaint
   *     with which it is merged; empty where none is needed
   */
  public record Request(
      String reference,
      Action action,
      String revision,
      String words,
      Release release,
      Accountability accountability,
      String target) {
    public static final String AS_IT_IS = "";

    public Request(String reference, Action action) {
      this(reference, action, AS_IT_IS, "");
    }

    public Request(String reference, Action action, String revision, String words) {
      this(reference, action, revision, words, Release.NONE, Accountability.NONE, "");
    }

    /** The same with a decision about the citizen's words. */
    public Request with(Release decided) {
      return new Request(reference, action, revision, words, decided, accountability, target);
    }

    /** The same with who was held to account. */
    public Request with(Accountability recorded) {
      return new Request(reference, action, revision, words, release, recorded, target);
    }

    /** The same to somebody, or with another complaint. */
    public Request to(String other) {
      return new Request(reference, action, revision, words, release, accountability, other);
    }
  }

  /**
   * What was done.
   *
   * @param points what it did to the unit's points; a change of 0 if nothing
   */
  public record Result(Action action, Complaint after, PointsEffect points) {}

  /** Nobody is served by an endless exchange; an officer calls instead. */
  private static final int LETTERS_MAX = 20;

  private final Office office;

  public ComplaintActions(Office office) {
    this.office = office;
  }

  /** Does it, or says why not. */
  public Outcome<Result> run(Request request, Actor actor, Instant now) {
    return switch (check(request, actor, now)) {
      case Refused<Complaint> no -> new Refused<>(no.why(), no.value(), no.last());
      // Of the complaint that was checked: read once more it may stand elsewhere by now.
      case Outcome.Done<Complaint> allowed -> take(allowed.result(), request, actor, now);
    };
  }

  private Outcome<Result> take(Complaint complaint, Request request, Actor actor, Instant now) {
    Optional<Outcome<Result>> wrong =
        request.action().needsWords()
            ? WordsCheck.refusal(request.words(), limits(request.action(), now))
            : Optional.empty();
    // Made when needed: most talks are of citizens who only rate, and a cold start counts classes.
    Outcome<Result> done =
        wrong.orElseGet(() -> new Steps(office).take(complaint, request, actor, now));
    return actor instanceof Actor.Staff staff
        ? new ActList(office).with(done, request, staff.member(), now)
        : done;
  }

  /** What staff write has to say something; citizens write what they like. */
  private WordsCheck.Limits limits(Action action, Instant now) {
    RuleBook book = office.books().inForce(now);
    boolean staff = Workflow.isForStaff(action);
    return new WordsCheck.Limits(
        action.words() == Action.Words.ACT ? book.talk().actWordsMin() : 0,
        staff && action.words() == Action.Words.LETTER ? book.checks().letterLeast() : 0,
        staff ? book.talk().officeWordsMax() : book.talk().letterMax());
  }

  /** Whether it may be done now, apart from its words: before somebody is asked for them. */
  public Outcome<Complaint> check(Request request, Actor actor, Instant now) {
    Optional<Complaint> found = office.store().complaint(request.reference());
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.UNKNOWN);
    }
    Complaint complaint = found.get();
    return switch (actor) {
      case Actor.Staff staff -> forStaff(request, staff.member(), complaint, now);
      case Actor.Citizen citizen -> forCitizen(request, citizen, complaint);
      case Actor.Clock _, Actor.Operator _, Actor.Product _ -> Outcome.refused(Refusal.NOT_ALLOWED);
    };
  }

  /**
   * Of the posts that somebody holds, the one to act on the complaint by: first the one that has
   * this to do, then one that might have had; empty if none concerns it.
   */
  public Optional<Member> postFor(
      List<Member> members, Complaint complaint, Action action, Instant now) {
    return inOrder(members)
        .filter(m -> new CaseAccess(office, m, members).isConcerned(complaint, action))
        .min(
            Comparator.comparing(
                (Member m) -> {
                  CaseAccess access = new CaseAccess(office, m, members);
                  boolean offered = access.buttons(complaint, now).contains(action);
                  return offered ? 0 : Workflow.isEverFor(m.post().role(), action) ? 1 : 2;
                }));
  }

  /**
   * The post by which somebody looks at a complaint: the one that has something to do comes first.
   */
  public Optional<Member> postFor(List<Member> members, Complaint complaint, Instant now) {
    return inOrder(members)
        .filter(m -> new CaseAccess(office, m, members).mayRead(complaint))
        .min(
            Comparator.comparing(
                m -> new CaseAccess(office, m, members).offered(complaint, now).isEmpty()));
  }

  /** In the order in which they come into a case. */
  private static Stream<Member> inOrder(List<Member> members) {
    return members.stream().sorted(Comparator.comparing(m -> m.post().role()));
  }

  private Outcome<Complaint> forStaff(
      Request request, Member member, Complaint complaint, Instant now) {
    Role role = member.post().role();
    CaseAccess access = new CaseAccess(office, member);
    if (!access.isConcerned(complaint, request.action())
        || !Workflow.isEverFor(role, request.action())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    Optional<Refusal> conflict = access.refusal(complaint, request.action());
    if (conflict.isPresent()) {
      return Outcome.refused(conflict.get());
    }
    // One button asks for the words, as they are or in others.
    Action button = request.action() == Action.REWRITE ? Action.RELEASE : request.action();
    boolean offered =
        workflow().offered(role, complaint, now).contains(button)
            || ClaimRules.offered(role, member.id(), complaint).contains(button);
    if (AccountabilityRules.isRecord(request.action())) {
      return isOf(request, complaint) && offered ? ok(complaint) : notRecorded(request, complaint);
    }
    if (!isOf(request, complaint)) {
      return LastAct.stale(role, request.action(), complaint);
    }
    return offered ? ok(complaint) : notOffered(role, request.action(), complaint);
  }

  /** Another inspector was faster, or the verdict does not stand. */
  private static Outcome<Complaint> notRecorded(Request request, Complaint complaint) {
    return complaint.file().inquiry().recorded().isPresent()
        ? Outcome.refused(Refusal.RECORDED_MEANWHILE)
        : LastAct.stale(AccountabilityRules.BY, request.action(), complaint);
  }

  /** It has moved on, or whoever rated cannot be reached as the action needs it. */
  private static Outcome<Complaint> notOffered(Role role, Action action, Complaint complaint) {
    State known = HandOver.stateFor(role, complaint);
    if (!Workflow.isFor(role, action, known)) {
      return LastAct.stale(role, action, complaint);
    }
    if (action == Action.MERGE) {
      return Outcome.refused(Refusal.NO_REPEAT);
    }
    boolean reachable = complaint.file().details().reachable();
    return Outcome.refused(reachable ? Refusal.NO_NUMBER : Refusal.CONTACT_ERASED);
  }

  private static Outcome<Complaint> forCitizen(
      Request request, Actor.Citizen citizen, Complaint complaint) {
    if (!complaint.file().opening().account().equals(citizen.account())) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    boolean letter = request.action() == Action.REPLY && !(complaint instanceof Complaint.Closed);
    if (letter && complaint.file().calls().letters() >= LETTERS_MAX) {
      return Outcome.refused(Refusal.LETTERS_FULL);
    }
    boolean asked = Workflow.answers(complaint).contains(request.action());
    return (letter || asked) && isOf(request, complaint) ? ok(complaint) : stale(complaint);
  }

  private Workflow workflow() {
    return new Workflow(office.books());
  }

  private static boolean isOf(Request request, Complaint complaint) {
    return request.revision().equals(Request.AS_IT_IS)
        || request.revision().equals(Revision.of(complaint, request.action()));
  }

  private static Outcome<Complaint> ok(Complaint complaint) {
    return Outcome.done(Decision.NOTHING, complaint);
  }

  private static Outcome<Complaint> stale(Complaint complaint) {
    return Outcome.refused(Refusal.STALE, complaint.state().code());
  }
}
