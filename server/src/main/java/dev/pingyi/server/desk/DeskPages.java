package dev.pingyi.server.desk;

import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.bot.web.WebRefusal;
import dev.pingyi.server.pages.ErrorPage;
import dev.pingyi.server.pages.LanguageSwitch;
import dev.pingyi.server.pages.PageContext;
import dev.pingyi.server.pages.PagePhrase;
import dev.pingyi.server.pages.PageResponse;
import dev.pingyi.server.pages.Pages;
import dev.pingyi.server.pages.Visitor;
import dev.pingyi.server.pages.WebSentence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages of the desk by their addresses. Whoever holds no post (any more) sees and does nothing
 * here, from the next request on.
 */
public final class DeskPages implements Pages.Further {
  /** Pages of one kind; a group of the address is what the page is about. */
  private record Route(Pattern path, DeskPage page) {}

  private final PageContext context;
  private final ErrorPage sorry = new ErrorPage();
  private final List<Route> routes;

  public DeskPages(PageContext context) {
    DeskFrame frame = new DeskFrame();
    this.context = context;
    this.routes =
        List.of(
            new Route(Pattern.compile("/m/?"), new ListPage(frame)),
            new Route(CasePage.PATH, new CasePage(frame)),
            new Route(Pattern.compile("/m/overview"), new OverviewPage(frame)),
            new Route(Pattern.compile("/m/overview/cases"), new WatchedPage(frame)),
            new Route(InterviewPage.PATH, new InterviewPage(frame)),
            new Route(FindingPage.PATH, new FindingPage(frame)),
            new Route(Pattern.compile("/m/unit"), new UnitPage(frame)),
            new Route(Pattern.compile("/m/talk"), new TalkPage(frame)),
            new Route(Pattern.compile(MembersPage.PATH), new MembersPage(frame)),
            new Route(MemberPage.PATH, new MemberPage(frame)),
            new Route(Pattern.compile(MePage.PATH), new MePage(frame)));
  }

  @Override
  public Optional<WebResponse> serve(WebRequest request, Instant now) {
    return routes.stream()
        .filter(route -> route.path().matcher(request.path()).matches())
        .findFirst()
        .map(route -> answer(route.page(), request, now));
  }

  private WebResponse answer(DeskPage page, WebRequest request, Instant now) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (!reads && !(request.method().equals("POST") && page.hasForm())) {
      return wrongMethod(request, page).response();
    }
    Visitor visitor = Visitor.of(request, context);
    if (visitor.caller().members().isEmpty()) {
      boolean away = !visitor.caller().posts().isEmpty();
      return sorry
          .of(
              403,
              visitor.language(),
              away ? PagePhrase.SORRY_AWAY_TITLE : PagePhrase.SORRY_STAFF_TITLE,
              away ? PagePhrase.SORRY_AWAY : PagePhrase.SORRY_STAFF)
          .response();
    }
    DeskVisit visit = new DeskVisit(context, visitor, now);
    return reads
        ? new LanguageSwitch(context)
            .use(request, visitor)
            .orElseGet(() -> page.show(visit, request))
            .response()
        : context
            .web()
            .form(
                request,
                fields -> page.take(visit, request, fields).response(),
                why -> refused(visit, why));
  }

  private WebResponse refused(DeskVisit visit, WebRefusal why) {
    String sentence = visit.say(WebSentence.of(why));
    return sorry
        .of(why.status(), visit.language(), PagePhrase.SORRY_SAY_TITLE, sentence)
        .response();
  }

  private PageResponse wrongMethod(WebRequest request, DeskPage page) {
    return sorry
        .of(
            405,
            BrowserLanguage.of(request),
            PagePhrase.SORRY_METHOD_TITLE,
            PagePhrase.SORRY_METHOD)
        .header("allow", page.hasForm() ? "GET, POST" : "GET");
  }
}
