package dev.pingyi.server.store;

import static java.util.stream.Collectors.toMap;

import dev.pingyi.core.roster.Absence;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.core.store.StaffChange;
import dev.pingyi.core.store.StaffStore;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Members, the invitations by which they join and their absences. A member is written twice: beside
 * the talk of the account, where both come in one read, and on the post; so is whoever stands in
 * for some days. Who is there is seen by the office clock, by which an invitation goes, too.
 */
final class StaffRecords implements StaffStore {
  static final String INVITATION = "invitation";
  private static final String MEMBER = "member";
  private static final String POST = "post";
  private static final String ABSENCE = "absence";

  /** The lists of the due index: of all places, post by post with the name, and of invitations. */
  private static final String PLACES = "members";

  private static final String INVITATIONS = "invitations";

  /** More than any city has on the posts of one role but heads, who are not asked for. */
  private static final int MOST_OF_ROLE = 10_000;

  /** Between a member and the leave of somebody else; in no id there is one. */
  private static final String STANDS_IN = "~";

  private static final String CANCELLED = "cancelled";

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
    return table.due(IndexRange.all(PLACES, most)).stream()
        // Whoever stands in has a place elsewhere.
        .filter(entry -> entry.key().sk().equals(member(entry.key().sk())))
        .sorted(Comparator.comparing(entry -> Due.instant(entry.at())))
        .map(IndexEntry::key)
        .map(key -> new Place(key.pk().substring(post("").length()), key.sk()))
        .toList();
  }

  @Override
  public Map<String, String> names(Role role) {
    IndexRange range = IndexRange.beginning(PLACES, Post.keys(role), MOST_OF_ROLE);
    return table.due(range).stream()
        .collect(toMap(entry -> member(entry.key().sk()), IndexEntry::row, (one, _) -> one));
  }

  @Override
  public Optional<Absence> absence(String reference) {
    return table.get(absenceKey(reference), Absence.class);
  }

  @Override
  public List<Invitation> invitations(int most) {
    String now = Due.text(officeClock.instant());
    return table.due(IndexRange.all(INVITATIONS, most)).stream()
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
      case StaffChange.PutSession(var session) -> List.of(SessionRecords.put(session));
    };
  }

  private static Write put(Absence absence) {
    String reference = absence.reference();
    Item item =
        Item.of(absenceKey(reference), ABSENCE, Json.write(absence)).version(absence.version());
    String list = ComplaintRecords.dueList(reference);
    return Write.versioned(absence.nextDueAt().map(at -> item.due(Due.of(list, at))).orElse(item));
  }

  private static Item joinedItem(Member member) {
    return Item.of(joined(member), MEMBER, Json.write(member)).version(member.version());
  }

  private static Item postedItem(Member member) {
    return Item.of(posted(member), POST, Json.write(member))
        .version(member.version())
        .due(Due.in(PLACES, member.post().key(), member.joinedAt(), member.name()));
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
    return member.isStandIn() ? member.id() + STANDS_IN + member.term().leave() : member.id();
  }

  /** The member's id in the key of a place. */
  private static String member(String place) {
    return place.split(STANDS_IN, 2)[0];
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
