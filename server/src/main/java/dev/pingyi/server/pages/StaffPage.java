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
import java.util.Optional;
import java.util.stream.Collectors;

/** The staff's own page. */
final class StaffPage {
  private final PageContext context;
  private final Templates templates;
  private final ErrorPage sorry;

  StaffPage(PageContext context, Templates templates) {
    this.context = context;
    this.templates = templates;
    this.sorry = new ErrorPage(templates);
  }

  PageResponse serve(WebRequest request) {
    Visitor visitor = Visitor.of(request, context);
    Optional<PageResponse> switched = new LanguageSwitch(context).use(request, visitor);
    if (switched.isPresent()) {
      return switched.get();
    }
    List<Member> members = visitor.caller().members();
    if (members.isEmpty()) {
      return sorry.of(
          403, visitor.language(), PagePhrase.SORRY_STAFF_TITLE, PagePhrase.SORRY_STAFF);
    }
    Language language = visitor.language();
    Page page = context.transcript().read(visitor.session(), 0, Transcript.MOST);
    String back = "/m/?phone=" + visitor.phone() + "#ask";
    Map<String, Object> values = new HashMap<>(new ChatBox(context).of(visitor, page, back, ""));
    values.put("here", "phone=" + visitor.phone() + "&");
    values.put("name", members.getFirst().name());
    values.put(
        "role",
        members.stream()
            .map(member -> PostName.of(context.office(), member.post(), language))
            .distinct()
            .collect(Collectors.joining(Texts.say(language, PagePhrase.STAFF_POSTS))));
    return PageResponse.html(
            200, PageResponse.NEVER_KEPT, templates.fill("staff", language, values))
        .cookie(context.sessions().cookie(visitor.phone(), visitor.session()));
  }
}
