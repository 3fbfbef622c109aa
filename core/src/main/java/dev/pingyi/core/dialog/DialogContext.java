package dev.pingyi.core.dialog;

import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message and all that is known of who sent it.
 *
 * @param talk the talk so far, version 0 if it begins with this message
 * @param members the posts that the account holds
 */
public record DialogContext(Conversation talk, List<Member> members, Inbound inbound, Instant now) {
  public DialogContext {
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
  Optional<Member> memberFor(Role role, CaseFile file) {
    return members.stream()
        .filter(m -> m.post().role() == role && m.post().covers(file.unit(), file.area()))
        .findFirst();
  }
}
