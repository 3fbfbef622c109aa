package dev.pingyi.functions.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.roster.Member;
import dev.pingyi.core.roster.Post;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.sign.Keyring.Purpose;
import dev.pingyi.core.talk.Language;
import dev.pingyi.core.talk.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The staff's own page, and the invitation that leads to it. */
final class StaffPage {
  private final Means means;
  private final Templates templates;
  private final PageTexts texts;
  private final SorryPage sorry;

  StaffPage(Means means, Templates templates, PageTexts texts) {
    this.means = means;
    this.templates = templates;
    this.texts = texts;
    this.sorry = new SorryPage(templates, texts);
  }

  /** Joins by an invitation and goes on to the page; the same person may come by it again. */
  Answer join(WebRequest request, String invitation) {
    Visitor visitor = Visitor.of(request, means);
    if (means.office().keys().read(Purpose.INVITATION, invitation, "").isEmpty()) {
      return sorry.of(404, visitor.language(), "invitation");
    }
    String id = "join-" + Integer.toHexString(invitation.hashCode());
    means
        .conversing()
        .take(means.web(), means.web().opened(visitor.session(), id, invitation, visitor.asked()));
    Visitor joined = visitor.again(means);
    Answer answer =
        joined.caller().members().isEmpty()
            ? sorry.of(410, joined.language(), "invitation", joined.told())
            : Answer.seeOther("/m/?phone=" + joined.phone());
    return answer.cookie(means.sessions().cookie(joined.phone(), joined.session()));
  }

  Answer serve(WebRequest request) {
    Visitor visitor = Visitor.of(request, means);
    List<Member> members = visitor.caller().members();
    if (members.isEmpty()) {
      return sorry.of(403, visitor.language(), "staff");
    }
    Language language = visitor.language();
    Page page = means.transcript().read(visitor.session(), 0, Transcript.MOST);
    String back = "/m/?phone=" + visitor.phone() + "#ask";
    Map<String, Object> values = new HashMap<>(new ChatBox(means).of(visitor, page, back));
    values.put("lang", texts.say(language, "lang"));
    values.put("t", texts.words(language, "staff"));
    values.put("name", members.getFirst().name());
    values.put(
        "role",
        members.stream()
            .map(member -> post(member.post(), language))
            .distinct()
            .collect(Collectors.joining(texts.say(language, "staff.posts"))));
    return Answer.html(200, Answer.NEVER_KEPT, templates.fill("staff", values))
        .cookie(means.sessions().cookie(visitor.phone(), visitor.session()));
  }

  private String post(Post post, Language language) {
    String role = means.office().texts().say(language, "ROLE", post.role().code());
    return texts.say(language, "staff.post", role, where(post, language));
  }

  private String where(Post post, Language language) {
    if (!post.unit().isEmpty()) {
      return means.office().roster().unit(post.unit()).map(u -> name(u, language)).orElse("");
    }
    return post.area().equals(Post.CITY)
        ? means.office().texts().say(language, Phrase.WHOLE_CITY)
        : post.area();
  }

  private static String name(Unit unit, Language language) {
    return language == Language.EN ? unit.nameEn() : unit.name();
  }
}
