package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.roster.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The staff's own page. */
final class StaffPage {
  private final PageContext means;
  private final Templates templates;
  private final ErrorPage sorry;

  StaffPage(PageContext means, Templates templates) {
    this.means = means;
    this.templates = templates;
    this.sorry = new ErrorPage(templates);
  }

  Answer serve(WebRequest request) {
    Visitor visitor = Visitor.of(request, means);
    List<Member> members = visitor.caller().members();
    if (members.isEmpty()) {
      return sorry.of(
          403, visitor.language(), PagePhrase.SORRY_STAFF_TITLE, PagePhrase.SORRY_STAFF);
    }
    Language language = visitor.language();
    Page page = means.transcript().read(visitor.session(), 0, Transcript.MOST);
    String back = "/m/?phone=" + visitor.phone() + "#ask";
    Map<String, Object> values = new HashMap<>(new ChatBox(means).of(visitor, page, back));
    values.put("name", members.getFirst().name());
    values.put(
        "role",
        members.stream()
            .map(member -> PostName.of(means.office(), member.post(), language))
            .distinct()
            .collect(Collectors.joining(Texts.say(language, PagePhrase.STAFF_POSTS))));
    return Answer.html(200, Answer.NEVER_KEPT, templates.fill("staff", language, values))
        .cookie(means.sessions().cookie(visitor.phone(), visitor.session()));
  }
}
