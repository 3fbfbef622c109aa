package dev.pingyi.core.script;

import dev.pingyi.core.complaint.Docket;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.core.talk.Conversation;
import dev.pingyi.core.talk.Inbound;
import dev.pingyi.core.talk.Language;
import dev.pingyi.core.talk.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message and all that is known of who sent it.
 *
 * @param talk the talk so far, version 0 if it begins with this message
 * @param members the posts that the account holds
 */
public record Scene(Conversation talk, List<Member> members, Inbound inbound, Instant now) {
  public Scene {
    members = List.copyOf(members);
  }

  String account() {
    return talk.account();
  }

  Language language() {
    return talk.language();
  }

  /** The talk after this message, at another question. */
  Conversation at(Step next) {
    return talk.moved(inbound.cause(), next, false, now);
  }

  /** The talk after this message, still at the same question: its buttons stay good. */
  Conversation still(Step same) {
    return talk.moved(inbound.cause(), same, true, now);
  }

  /** The post that lets this account act as {@code role} on the complaint. */
  Optional<Member> memberFor(Role role, Docket docket) {
    return members.stream()
        .filter(m -> m.post().role() == role && m.post().covers(docket.unit(), docket.area()))
        .findFirst();
  }
}
