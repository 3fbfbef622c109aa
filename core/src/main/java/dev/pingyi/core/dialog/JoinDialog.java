package dev.pingyi.core.dialog;

import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Invitation;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.store.Change;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import java.util.List;
import java.util.Optional;

/** A member of the office joins a chat by an invitation, which works once. */
public final class JoinDialog {
  private final Office office;

  JoinDialog(Office office) {
    this.office = office;
  }

  /** The turn, if the token is an invitation of ours. */
  Optional<Turn> take(DialogContext context, String token) {
    return office.keys().read(Purpose.INVITATION, token, "").map(id -> join(context, id));
  }

  private Turn join(DialogContext context, String id) {
    Optional<Invitation> invitation = office.store().invitation(id);
    String memberId = memberId(id);
    if (context.members().stream().anyMatch(m -> m.id().equals(memberId))) {
      return told(context, joined(context, invitation.map(Invitation::post)));
    }
    if (invitation.isEmpty() || office.store().isUsed(id)) {
      return Turn.notice(say(context, Phrase.INVITATION_USED));
    }
    if (!context.now().isBefore(invitation.get().expiresAt())) {
      return Turn.notice(say(context, Phrase.INVITATION_EXPIRED));
    }
    return enrol(context, invitation.get(), memberId);
  }

  private Turn enrol(DialogContext context, Invitation invitation, String memberId) {
    Member member =
        new Member(
            memberId,
            invitation.name(),
            invitation.post(),
            context.account(),
            office.keys().seal(context.inbound().from().text(), memberId),
            context.language().code(),
            context.now());
    Post post = invitation.post();
    CivicEvent event =
        new CivicEvent.MemberJoined(
            memberId, post.role().code(), post.area(), post.unit(), context.now());
    return Turn.moved(
        context.at(new Step.Told(joined(context, Optional.of(post)))),
        List.of(new Change.Enrol(member, invitation.id(), invitation.expiresAt())),
        List.of(new EventEnvelope("joined/" + memberId, event)));
  }

  /** The member that an invitation makes. */
  public static String memberId(String invitation) {
    return "m" + invitation;
  }

  private Turn told(DialogContext context, String text) {
    return Turn.moved(context.at(new Step.Told(text)));
  }

  private String joined(DialogContext context, Optional<Post> post) {
    return post.map(
            p ->
                say(
                    context,
                    Phrase.JOINED,
                    office.texts().say(context.language(), "ROLE", p.role().code()),
                    where(context, p)))
        .orElseGet(() -> say(context, Phrase.STAFF_HELP));
  }

  private String where(DialogContext context, Post post) {
    if (!post.unit().isEmpty()) {
      return new DisplayNames(office, context.language()).unit(post.unit());
    }
    return post.area().equals(Post.CITY) ? say(context, Phrase.WHOLE_CITY) : post.area();
  }

  private String say(DialogContext context, Phrase phrase, Object... places) {
    return office.texts().say(context.language(), phrase, places);
  }
}
