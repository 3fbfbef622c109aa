package dev.pingyi.server.store;

import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.store.Change.Enrol;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Members and the invitations by which they join. A member is written twice: beside the talk of the
 * account, where both come in one read, and on the post. An invitation goes by the office clock.
 */
final class StaffRecords {
  static final String INVITATION = "invitation";
  private static final String MEMBER = "member";
  private static final String POST = "post";

  /** It is refused by its own date long before it is gone. */
  private static final Duration INVITATION_KEPT = Duration.ofDays(1);

  private final Table table;

  StaffRecords(Table table) {
    this.table = table;
  }

  /** The members among the items of an account. */
  List<Member> in(List<Item> account) {
    return account.stream()
        .filter(item -> item.kind().equals(MEMBER))
        .map(item -> item.read(Member.class))
        .toList();
  }

  List<Member> on(String postKey) {
    return table.query(Range.all(post(postKey), ""), Member.class);
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
            .expiresAt(gone(invitation.expiresAt())));
  }

  List<Write> enrol(Enrol enrol) {
    Member member = enrol.member();
    String body = Json.write(member);
    return List.of(
        new Write.Insert(
            Item.of(invitation(enrol.invitation(), "used"), INVITATION, "")
                .version(1)
                .expiresAt(gone(enrol.invitationExpiresAt()))),
        new Write.Insert(Item.of(joined(member), MEMBER, body).version(1)),
        new Write.Insert(Item.of(posted(member), POST, body).version(1)));
  }

  List<Write> dismiss(Member member) {
    return List.of(new Write.Delete(joined(member), true), new Write.Delete(posted(member), true));
  }

  private static Instant gone(Instant expiresAt) {
    return expiresAt.plus(INVITATION_KEPT);
  }

  private static Key joined(Member member) {
    return new Key(ConversationRecords.account(member.account()), "member:" + member.id());
  }

  private static Key posted(Member member) {
    return new Key(post(member.post().key()), member.id());
  }

  private static String post(String postKey) {
    return "post:" + postKey;
  }

  private static Key invitation(String id, String part) {
    return new Key("invitation:" + id, part);
  }
}
