package dev.pingyi.server.store;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.StaffSession;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaffStore;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Members, the invitations by which they join, their absences and their sessions. A member is
 * written twice: beside the talk of the account, where both come in one read, and on the post; so
 * is whoever stands in for some days. Who is there is seen by the office clock, by which an
 * invitation goes, too.
 */
final class StaffRecords implements StaffStore {
  static final String INVITATION = "invitation";
  private static final String MEMBER = "member";
  private static final String POST = "post";
  private static final String ABSENCE = "absence";
  private static final String SESSION = "session";

  /** The lists of the due index: of all places, by when they were taken, and of invitations. */
  private static final String PLACES = "members";

  private static final String INVITATIONS = "invitations";
  private static final String CANCELLED = "cancelled";

  /** So many days after its last use, by the real clock. */
  private static final int OPENED_KEPT = 31;

  private static final int JOINED_KEPT = 400;

  /** It is refused by its own date long before it is gone. */
  private static final Duration INVITATION_KEPT = Duration.ofDays(1);

  private final Table table;
  private final InstantSource officeClock;

  StaffRecords(Table table, InstantSource officeClock) {
    this.table = table;
    this.officeClock = officeClock;
  }

  /** The members among the items of an account, be they away. */
  List<Member> in(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(MEMBER))
        .map(item -> item.read(Member.class))
        .toList();
  }

  List<StaffSession> sessionsIn(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(SESSION))
        .map(item -> item.read(StaffSession.class))
        .toList();
  }

  /** Those of them who are there now. */
  List<Member> there(List<Member> enrolled) {
    return enrolled.isEmpty() ? enrolled : Member.there(enrolled, officeClock.instant());
  }

  List<Member> on(String postKey) {
    return there(enrolled(postKey));
  }

  @Override
  public List<Member> enrolled(String postKey) {
    return table.query(Range.all(post(postKey), ""), Member.class);
  }

  @Override
  public List<Member> named(String postKey) {
    return table.query(Range.all(post(postKey), "").lagging(), Member.class);
  }

  @Override
  public List<Place> places(int most) {
    return table.due(PLACES, Due.END, most).stream()
        .map(IndexEntry::key)
        .map(key -> new Place(key.pk().substring(post("").length()), key.sk()))
        .toList();
  }

  @Override
  public Optional<Absence> absence(String reference) {
    return table.get(absenceKey(reference), Absence.class);
  }

  @Override
  public List<Invitation> invitations(int most) {
    String now = Due.text(officeClock.instant());
    return table.due(INVITATIONS, Due.END, most).stream()
        .filter(hint -> hint.at().compareTo(now) > 0)
        .flatMap(hint -> table.get(hint.key(), Invitation.class).stream())
        .toList();
  }

  @Override
  public boolean isCancelled(String invitation) {
    return table
        .get(invitation(invitation, "used"))
        .filter(item -> item.body().equals(CANCELLED))
        .isPresent();
  }

  Optional<Invitation> invitation(String id) {
    return table.get(invitation(id, "given"), Invitation.class);
  }

  boolean isUsed(String invitation) {
    return table.get(invitation(invitation, "used")).isPresent();
  }

  Write invite(Invitation invitation) {
    return new Write.Insert(
        Item.of(invitation(invitation.id(), "given"), INVITATION, Json.write(invitation))
            .version(1)
            .due(Due.of(INVITATIONS, invitation.expiresAt()))
            .expiresAt(gone(invitation.expiresAt())));
  }

  /** The mark that it is of no use any more: whoever is first writes it, and no other. */
  private static Write used(String invitation, Instant expiresAt, String how) {
    return new Write.Insert(
        Item.of(invitation(invitation, "used"), INVITATION, how)
            .version(1)
            .expiresAt(gone(expiresAt)));
  }

  List<Write> enrol(Enrol enrol) {
    Member member = enrol.member();
    return List.of(
        used(enrol.invitation(), enrol.invitationExpiresAt(), ""),
        Write.versioned(joinedItem(member)),
        Write.versioned(postedItem(member)));
  }

  List<Write> write(StaffChange change) {
    return switch (change) {
      case StaffChange.PutMember(var member) ->
          List.of(Write.versioned(joinedItem(member)), Write.versioned(postedItem(member)));
      case StaffChange.StandIn(var member) ->
          List.of(new Write.Set(joinedItem(member)), new Write.Set(postedItem(member)));
      case StaffChange.EndStandIn(var member) ->
          List.of(new Write.Delete(joined(member), false), new Write.Delete(posted(member), false));
      case StaffChange.PutAbsence(var absence) -> List.of(put(absence));
      case StaffChange.CancelInvitation(var invitation) ->
          List.of(used(invitation.id(), invitation.expiresAt(), CANCELLED));
      case StaffChange.PutSession(var session) -> List.of(put(session));
    };
  }

  private static Write put(Absence absence) {
    String reference = absence.reference();
    Item item =
        Item.of(absenceKey(reference), ABSENCE, Json.write(absence)).version(absence.version());
    String list = ComplaintRecords.dueList(reference);
    return Write.versioned(absence.nextDueAt().map(at -> item.due(Due.of(list, at))).orElse(item));
  }

  /** What was joined by an invitation stays known as ended: a repeat must not bring it back. */
  private static Write put(StaffSession session) {
    Key key = new Key(ConversationRecords.account(session.account()), "session:" + session.id());
    int kept = session.isJoined() ? JOINED_KEPT : OPENED_KEPT;
    Instant gone = session.usedOn().plusDays(kept).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Write.versioned(
        Item.of(key, SESSION, Json.write(session)).version(session.version()).expiresAt(gone));
  }

  private static Item joinedItem(Member member) {
    return Item.of(joined(member), MEMBER, Json.write(member)).version(member.version());
  }

  /** Whoever stands in has a place elsewhere. */
  private static Item postedItem(Member member) {
    Item item = Item.of(posted(member), POST, Json.write(member)).version(member.version());
    return member.isStandIn() ? item : item.due(Due.of(PLACES, member.joinedAt()));
  }

  List<Write> dismiss(Member member) {
    return List.of(new Write.Delete(joined(member), true), new Write.Delete(posted(member), true));
  }

  private static Instant gone(Instant expiresAt) {
    return expiresAt.plus(INVITATION_KEPT);
  }

  private static Key joined(Member member) {
    return new Key(ConversationRecords.account(member.account()), "member:" + place(member));
  }

  private static Key posted(Member member) {
    return new Key(post(member.post().key()), place(member));
  }

  /** One may stand in on a post more than once, and for colleagues on the own post. */
  private static String place(Member member) {
    return member.isStandIn() ? member.id() + "~" + member.term().leave() : member.id();
  }

  private static Key absenceKey(String reference) {
    return new Key(reference, ABSENCE);
  }

  private static String post(String postKey) {
    return "post:" + postKey;
  }

  private static Key invitation(String id, String part) {
    return new Key("invitation:" + id, part);
  }
}
