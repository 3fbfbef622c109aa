package dev.pingyi.core.action;

import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Term;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.MemberEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How people come to hold a post of the office: whoever is over it invites, the invited join. An
 * invitation that nobody has used is taken back.
 */
public final class MemberActions {
  private static final int NAME_MAX = 40;

  /** What the ids of members begin with. */
  private static final String MEMBER = "m";

  private final Office office;

  public MemberActions(Office office) {
    this.office = office;
  }

  /**
   * Gives out an invitation; the result is its token.
   *
   * @param nonce chance from outside: two invitations with the same words are two
   */
  public Outcome<String> invite(String name, Post post, String nonce, Instant now) {
    Optional<Outcome<String>> refusal = refusal(name, post);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String id = office.keys().id(Purpose.INVITATION, nonce);
    Instant expiresAt = now.plus(office.books().inForce(now).talk().invitationExpires());
    Invitation invitation = new Invitation(id, name.strip(), post, expiresAt);
    return Outcome.done(
        Decision.of(new Change.Invite(invitation)),
        office.keys().token(Purpose.INVITATION, id, ""));
  }

  /** The same by somebody who has to be over the post. */
  public Outcome<String> invite(Actor by, String name, Post post, String nonce, Instant now) {
    if (!MemberScope.of(office, by).covers(post)) {
      return Outcome.refused(Refusal.NOT_ALLOWED);
    }
    String invited = memberId(office.keys().id(Purpose.INVITATION, nonce));
    return new ActList(office)
        .with(invite(name, post, nonce, now), _ -> invited, OtherAct.INVITE, by, now);
  }

  /**
   * An invitation is taken back before anybody has used it.
   *
   * @param invitation its token or its id
   */
  public Outcome<Invitation> cancel(String invitation, Actor by, Instant now) {
    String id = id(invitation).orElse(invitation);
    Optional<Invitation> given =
        office.store().invitation(id).filter(i -> MemberScope.of(office, by).covers(i.post()));
    if (given.isEmpty()) {
      return Outcome.refused(Refusal.NO_SUCH_INVITATION, invitation);
    }
    if (office.store().isUsed(id)) {
      return Outcome.refused(used(id));
    }
    if (!now.isBefore(given.get().expiresAt())) {
      return Outcome.refused(Refusal.INVITATION_EXPIRED);
    }
    Post post = given.get().post();
    EventEnvelope cancelled =
        new EventEnvelope(
            "cancelled/" + id,
            new MemberEvent.InvitationCancelled(
                memberId(id), post.role().code(), post.area(), post.unit(), by.code(), now));
    Decision decision =
        new Decision(List.of(new StaffChange.CancelInvitation(given.get())), List.of(cancelled));
    return new ActList(office)
        .with(
            Outcome.done(decision, given.get()),
            one -> memberId(one.id()),
            OtherAct.CANCEL_INVITATION,
            by,
            now);
  }

  /** Why an invitation no longer works that somebody used, or took back. */
  private Refusal used(String id) {
    return office.store().staff().isCancelled(id)
        ? Refusal.INVITATION_CANCELLED
        : Refusal.INVITATION_USED;
  }

  /** Whether a text is an invitation of ours, be it used or expired. */
  public boolean isInvitation(String token) {
    return id(token).isPresent();
  }

  /**
   * Somebody uses an invitation; the result is the member's post. Joining twice is once.
   *
   * @param held what the account is in the office already, be it away
   */
  public Outcome<Post> join(String token, Actor.Citizen person, List<Member> held, Instant now) {
    Optional<String> id = id(token);
    if (id.isEmpty()) {
      return Outcome.refused(Refusal.INVITATION_UNKNOWN);
    }
    Optional<Invitation> invitation = office.store().invitation(id.get());
    Optional<Member> same =
        held.stream().filter(m -> m.id().equals(memberId(id.get()))).findFirst();
    if (same.isPresent()) {
      return Outcome.done(Decision.NOTHING, same.get().post());
    }
    if (invitation.isEmpty() || office.store().isUsed(id.get())) {
      return Outcome.refused(used(id.get()));
    }
    return now.isBefore(invitation.get().expiresAt())
        ? enrol(invitation.get(), person, now)
        : Outcome.refused(Refusal.INVITATION_EXPIRED);
  }

  private Outcome<Post> enrol(Invitation invitation, Actor.Citizen person, Instant now) {
    String memberId = memberId(invitation.id());
    Post post = invitation.post();
    Member member =
        new Member(
            memberId,
            invitation.name(),
            post,
            person.account(),
            office.keys().seal(person.address(), memberId),
            person.language(),
            now,
            1,
            List.of(),
            Term.OWN);
    EventEnvelope joined =
        new EventEnvelope(
            "joined/" + memberId,
            new MemberEvent.MemberJoined(
                memberId, post.role().code(), post.area(), post.unit(), now));
    Change enrol = new Change.Enrol(member, invitation.id(), invitation.expiresAt());
    return Outcome.done(new Decision(List.of(enrol), List.of(joined)), post);
  }

  private Optional<String> id(String token) {
    return office.keys().read(Purpose.INVITATION, token, "");
  }

  /** The member that an invitation makes. */
  public static String memberId(String invitation) {
    return MEMBER + invitation;
  }

  /** The id of the invitation that makes the member. */
  public static Optional<String> invitation(String memberId) {
    return Optional.of(memberId)
        .filter(id -> id.startsWith(MEMBER))
        .map(id -> id.substring(MEMBER.length()));
  }

  private Optional<Outcome<String>> refusal(String name, Post post) {
    boolean oneLine = name.codePoints().noneMatch(MemberActions::isUnseen);
    if (name.isBlank() || name.strip().length() > NAME_MAX || !oneLine) {
      return Optional.of(Outcome.refused(Refusal.NAME_MISSING, String.valueOf(NAME_MAX)));
    }
    if (!post.unit().isEmpty() && office.roster().unit(post.unit()).isEmpty()) {
      return Optional.of(Outcome.refused(Refusal.NO_SUCH_UNIT, post.unit()));
    }
    boolean district = !post.area().isEmpty() && !post.area().equals(Post.CITY);
    if (district && !office.roster().areas().contains(post.area())) {
      String areas = String.join(", ", office.roster().areas());
      return Optional.of(
          Outcome.refused(
              Refusal.NO_SUCH_AREA,
              "'%s' has no unit; allowed: * and %s".formatted(post.area(), areas)));
    }
    return Optional.empty();
  }

  /** Whatever breaks a line, turns its direction or shows nothing: a name must read as it is. */
  private static boolean isUnseen(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
