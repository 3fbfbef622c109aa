package dev.pingyi.core.script;

import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.sign.Invitation;
import dev.pingyi.core.sign.Keyring.Purpose;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.talk.Phrase;
import dev.pingyi.core.talk.Step;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.Recorded;
import java.util.List;
import java.util.Optional;

/** A member of the office joins a chat by an invitation, which works once. */
final class Joining {
  private final Office office;

  Joining(Office office) {
    this.office = office;
  }

  /** The turn, if the token is an invitation of ours. */
  Optional<Turn> take(Scene scene, String token) {
    return office.keys().read(Purpose.INVITATION, token, "").map(id -> join(scene, id));
  }

  private Turn join(Scene scene, String id) {
    Optional<Invitation> invitation = office.store().invitation(id);
    String memberId = memberId(id);
    if (scene.members().stream().anyMatch(m -> m.id().equals(memberId))) {
      return told(scene, joined(scene, invitation.map(Invitation::post)));
    }
    if (invitation.isEmpty() || office.store().isUsed(id)) {
      return told(scene, say(scene, Phrase.INVITATION_USED));
    }
    if (!scene.now().isBefore(invitation.get().expiresAt())) {
      return told(scene, say(scene, Phrase.INVITATION_EXPIRED));
    }
    return enrol(scene, invitation.get(), memberId);
  }

  private Turn enrol(Scene scene, Invitation invitation, String memberId) {
    Member member =
        new Member(
            memberId,
            invitation.name(),
            invitation.post(),
            scene.account(),
            office.keys().seal(scene.inbound().from().text(), memberId),
            scene.language().code(),
            scene.now());
    Post post = invitation.post();
    CivicEvent event =
        new CivicEvent.MemberJoined(
            memberId, post.role().code(), post.area(), post.unit(), scene.now());
    return Turn.moved(
        scene.at(new Step.Told(joined(scene, Optional.of(post)))),
        List.of(new Change.Enrol(member, invitation.id(), invitation.expiresAt())),
        List.of(new Recorded("joined/" + memberId, event)));
  }

  static String memberId(String invitation) {
    return "m" + invitation;
  }

  private Turn told(Scene scene, String text) {
    return Turn.moved(scene.at(new Step.Told(text)));
  }

  private String joined(Scene scene, Optional<Post> post) {
    return post.map(
            p ->
                say(
                    scene,
                    Phrase.JOINED,
                    office.texts().say(scene.language(), "ROLE", p.role().code()),
                    where(scene, p)))
        .orElseGet(() -> say(scene, Phrase.STAFF_HELP));
  }

  private String where(Scene scene, Post post) {
    if (!post.unit().isEmpty()) {
      return new Names(office, scene.language()).unit(post.unit());
    }
    return post.area().equals(Post.CITY) ? say(scene, Phrase.WHOLE_CITY) : post.area();
  }

  private String say(Scene scene, Phrase phrase, Object... places) {
    return office.texts().say(scene.language(), phrase, places);
  }
}
