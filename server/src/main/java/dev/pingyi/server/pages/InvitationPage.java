package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.action.MemberActions;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.dialog.staff.StaffPhrase;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Invitation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The address of an invitation: shows the post and one button. Opening changes nothing, since
 * messengers and scanners open links, too; only the press joins.
 */
final class InvitationPage {
  private final PageContext context;
  private final Templates templates;
  private final ErrorPage sorry;

  InvitationPage(PageContext context, Templates templates) {
    this.context = context;
    this.templates = templates;
    this.sorry = new ErrorPage(templates);
  }

  PageResponse serve(WebRequest request, String token, Instant now) {
    Visitor visitor = Visitor.of(request, context);
    Optional<String> id = context.office().keys().read(Purpose.INVITATION, token, "");
    if (id.isEmpty()) {
      return sorry.of(
          404, visitor.language(), PagePhrase.SORRY_INVITATION_TITLE, PagePhrase.SORRY_INVITATION);
    }
    if (visitor.caller().memberIds().contains(MemberActions.memberId(id.get()))) {
      // Pressed just now, or before: the button leads back here.
      return PageResponse.seeOther("/m/?phone=" + visitor.phone());
    }
    Optional<Invitation> invitation = context.office().store().invitation(id.get());
    Optional<StaffPhrase> over = over(invitation, now);
    if (over.isPresent()) {
      String sentence = Texts.say(visitor.language(), over.get());
      return sorry.of(410, visitor.language(), PagePhrase.SORRY_INVITATION_TITLE, sentence);
    }
    // The press needs the cookie: a browser keeps it back when another site posts.
    return ask(visitor, token, invitation.orElseThrow())
        .cookie(
            context
                .sessions()
                .cookieInvited(id.get(), request, visitor.phone(), visitor.session()));
  }

  private PageResponse ask(Visitor visitor, String token, Invitation invitation) {
    Language language = visitor.language();
    Map<String, Object> values =
        Map.of(
            "post",
            PostName.of(context.office(), invitation.post(), language),
            "phone",
            visitor.phone(),
            "say",
            "join-" + Integer.toHexString(token.hashCode()),
            "back",
            "/m/" + token + "?phone=" + visitor.phone(),
            "token",
            token,
            "here",
            "phone=" + visitor.phone() + "&");
    return PageResponse.html(
        200, PageResponse.NEVER_KEPT, templates.fill("join", language, values));
  }

  /** Why it no longer works. */
  private Optional<StaffPhrase> over(Optional<Invitation> invitation, Instant now) {
    if (invitation.isEmpty() || context.office().store().isUsed(invitation.get().id())) {
      return Optional.of(
          invitation.filter(i -> context.office().store().staff().isCancelled(i.id())).isPresent()
              ? StaffPhrase.INVITATION_CANCELLED
              : StaffPhrase.INVITATION_USED);
    }
    return now.isBefore(invitation.get().expiresAt())
        ? Optional.empty()
        : Optional.of(StaffPhrase.INVITATION_EXPIRED);
  }
}
