package dev.pingyi.server.pages;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.roster.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The staff's own page. */
final class StaffPage {
  private final PageContext context;
  private final Templates templates;
  private final PageTexts texts;
  private final ErrorPage sorry;

  StaffPage(PageContext context, Templates templates, PageTexts texts) {
    this.context = context;
    this.templates = templates;
    this.texts = texts;
    this.sorry = new ErrorPage(templates, texts);
  }

  PageResponse serve(WebRequest request) {
    Visitor visitor = Visitor.of(request, context);
    List<Member> members = visitor.caller().members();
    if (members.isEmpty()) {
      return sorry.of(403, visitor.language(), "staff");
    }
    Language language = visitor.language();
    Page page = context.transcript().read(visitor.session(), 0, Transcript.MOST);
    String back = "/m/?phone=" + visitor.phone() + "#ask";
    Map<String, Object> values = new HashMap<>(new ChatBox(context).of(visitor, page, back));
    values.put("lang", texts.say(language, "lang"));
    values.put("t", texts.words(language, "staff"));
    values.put("name", members.getFirst().name());
    values.put(
        "role",
        members.stream()
            .map(member -> texts.post(context.office(), member.post(), language))
            .distinct()
            .collect(Collectors.joining(texts.say(language, "staff.posts"))));
    return PageResponse.html(200, PageResponse.NEVER_KEPT, templates.fill("staff", values))
        .cookie(context.sessions().cookie(visitor.phone(), visitor.session()));
  }
}
