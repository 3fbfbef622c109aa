package dev.pingyi.server.desk;

import dev.pingyi.core.action.CaseAccess;
import dev.pingyi.core.action.MemberScope;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.DisplayNames;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Actor;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Role;
import dev.pingyi.server.pages.PageContext;
import dev.pingyi.server.pages.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the office at the desk.
 *
 * @param visitor who, with at least one post
 */
record DeskVisit(PageContext context, Visitor visitor, Instant now) {
  /** Bound to whoever it is said to, so that nobody puts words of theirs on another's page. */
  private static final String TOLD = "told/";

  Office office() {
    return context.office();
  }

  /** The posts on which the person works now. */
  List<Member> posts() {
    return visitor.caller().members();
  }

  /** What the person may read and do by a post, with all that the person is, be it on leave. */
  CaseAccess access(Member member) {
    return new CaseAccess(office(), member, visitor.caller().posts());
  }

  /** The keyed hash of the account whose posts these are. */
  String account() {
    return posts().getFirst().account();
  }

  /**
   * Who acts over the people of the office: by the post that is over them, which is looked for
   * again when something is done.
   */
  Actor actor() {
    return new Actor.Staff(
        posts().stream()
            .filter(m -> !MemberScope.of(office(), List.of(m)).isNone())
            .findFirst()
            .orElse(posts().getFirst()));
  }

  Language language() {
    return visitor.language();
  }

  boolean holds(Role role) {
    return posts().stream().anyMatch(member -> member.post().role() == role);
  }

  String say(Phrase phrase, Object... places) {
    return Texts.say(language(), phrase, places);
  }

  DisplayNames names() {
    return new DisplayNames(office(), language());
  }

  /** An address of ours, for this one of the browser's phones. */
  String to(String path) {
    return path + (path.contains("?") ? "&" : "?") + "phone=" + visitor.phone();
  }

  /** An address that shows a sentence above the page once it is opened. */
  String to(String path, String told) {
    return to(path) + "&told=" + office().keys().token(Purpose.BUTTON, told, TOLD + account());
  }

  /** The sentence that an address brings. */
  Optional<String> told(Optional<String> token) {
    return token.flatMap(t -> office().keys().read(Purpose.BUTTON, t, TOLD + account()));
  }
}
