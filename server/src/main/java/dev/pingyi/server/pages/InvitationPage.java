package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Phrase;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.roster.Invitation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The address of an invitation: who opens it joins; a link preview only sees what it is. */
final class InvitationPage {
  /** The button returns with it: somebody has pressed it, whatever the browser calls itself. */
  private static final String GOING_ON = "on";

  private final PageContext means;
  private final Templates templates;
  private final PageTexts texts;
  private final ErrorPage sorry;

  InvitationPage(PageContext means, Templates templates, PageTexts texts) {
    this.means = means;
    this.templates = templates;
    this.texts = texts;
    this.sorry = new ErrorPage(templates, texts);
  }

  Answer serve(WebRequest request, String token, Instant now) {
    Visitor visitor = Visitor.of(request, means);
    Optional<String> id = means.office().keys().read(Purpose.INVITATION, token, "");
    if (id.isEmpty()) {
      return sorry.of(404, visitor.language(), "invitation");
    }
    boolean looksAhead = Preview.is(request) && request.parameter(GOING_ON).isEmpty();
    Answer answer = looksAhead ? ask(visitor, token, id.get(), now) : join(visitor, token);
    return answer.cookie(means.sessions().cookie(visitor.phone(), visitor.session()));
  }

  /** Joins and goes on to the staff's page; the same person may come by it again. */
  private Answer join(Visitor visitor, String token) {
    means
        .takeTurn()
        .take(
            means.web(),
            means.web().opened(visitor.session(), cause(token), token, visitor.asked()));
    Visitor joined = visitor.again(means);
    return joined.caller().members().isEmpty()
        ? sorry.of(410, joined.language(), "invitation", joined.told())
        : Answer.seeOther("/m/?phone=" + joined.phone());
  }

  /** What the invitation is for, and a button that says what opening would have said. */
  private Answer ask(Visitor visitor, String token, String id, Instant now) {
    Language language = visitor.language();
    Optional<Invitation> invitation = means.office().store().invitation(id);
    Optional<Phrase> over = over(visitor, invitation, now);
    if (over.isPresent()) {
      String sentence = Texts.say(language, over.get());
      return sorry.of(410, language, "invitation", sentence);
    }
    Map<String, Object> values =
        Map.of(
            "lang", texts.say(language, "lang"),
            "t", texts.words(language, "join"),
            "post", texts.post(means.office(), invitation.orElseThrow().post(), language),
            "phone", visitor.phone(),
            "say", cause(token),
            "back", "/m/" + token + "?phone=" + visitor.phone() + "&" + GOING_ON + "=1",
            "token", token);
    return Answer.html(200, Answer.NEVER_KEPT, templates.fill("join", values));
  }

  /** Why it no longer works; whoever is a member may come by it again, and is told then. */
  private Optional<Phrase> over(Visitor visitor, Optional<Invitation> invitation, Instant now) {
    if (invitation.isEmpty()) {
      return Optional.of(Phrase.INVITATION_USED);
    }
    if (!visitor.caller().members().isEmpty()) {
      return Optional.empty();
    }
    if (means.office().store().isUsed(invitation.get().id())) {
      return Optional.of(Phrase.INVITATION_USED);
    }
    return now.isBefore(invitation.get().expiresAt())
        ? Optional.empty()
        : Optional.of(Phrase.INVITATION_EXPIRED);
  }

  /** Opening and pressing are one thing said. */
  private static String cause(String token) {
    return "join-" + Integer.toHexString(token.hashCode());
  }
}
