package dev.pingyi.server.pages;

import dev.pingyi.bot.ConnectedChannel;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.bot.web.TranscriptLine.Speaker;
import dev.pingyi.bot.web.WebChannel;
import dev.pingyi.core.action.RefusedCodes;
import dev.pingyi.core.code.CodeIssue;
import dev.pingyi.core.code.CounterCode;
import dev.pingyi.core.code.CounterCodes;
import dev.pingyi.core.code.TypedCode;
import dev.pingyi.core.conversation.Conversation;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.OnPage;
import dev.pingyi.core.conversation.Step;
import dev.pingyi.core.conversation.Texts;
import dev.pingyi.core.conversation.Visit;
import dev.pingyi.core.dialog.citizen.CitizenPhrase;
import dev.pingyi.core.roster.Counter;
import dev.pingyi.core.roster.Matter;
import dev.pingyi.core.roster.Unit;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a scanned code: who is rated, links into other chats, and the web chat. */
final class ScanPage {
  /** Forms return with it, so that the end of a talk is shown instead of a new beginning. */
  static final String GOING_ON = "on";

  /** A code of ours for a counter of the roster. */
  private record Place(CounterCode code, Counter counter, Unit unit) {
    String named() {
      return OnPage.place(code.counter(), code.matter());
    }
  }

  private final PageContext context;
  private final Templates templates;
  private final ErrorPage sorry;

  ScanPage(PageContext context, Templates templates) {
    this.context = context;
    this.templates = templates;
    this.sorry = new ErrorPage(templates);
  }

  PageResponse serve(WebRequest request, String token, Instant now) {
    Visitor visitor = Visitor.of(request, context);
    Optional<PageResponse> switched = new LanguageSwitch(context).use(request, visitor);
    if (switched.isPresent()) {
      return switched.get();
    }
    Optional<CounterCode> code = new CounterCodes(context.office().keys()).read(token);
    Optional<Place> place = code.flatMap(this::place);
    return place.isPresent()
        ? talk(request, visitor, token, place.get(), now)
        : refused(visitor, code, now);
  }

  /** Leads nowhere: it begins no talk and no session. */
  private PageResponse refused(Visitor visitor, Optional<CounterCode> code, Instant now) {
    RefusedCodes refused = new RefusedCodes(context.office());
    Decision kept =
        code.map(c -> refused.dead(c.counter(), "unknown", now))
            .orElseGet(() -> refused.forged(context.sessions().mint(), now));
    try {
      context.office().store().commit(kept);
    } catch (StaleException other) {
      // Another one was told or counted at the same moment, which is as good.
    }
    Language language = visitor.language();
    String sentence = Texts.say(language, CitizenPhrase.CODE_UNKNOWN);
    return sorry.of(404, language, PagePhrase.SORRY_CODE_TITLE, sentence);
  }

  /**
   * A dead code too has its page: the talk says what to do, and the short code of the new poster is
   * typed there.
   */
  private PageResponse talk(
      WebRequest request, Visitor comer, String token, Place place, Instant now) {
    boolean goingOn = request.parameter(GOING_ON).isPresent();
    Visitor visitor = goingOn ? comer : comer.unlessLeft(place.counter().id(), now, context);
    Page page = talk(visitor);
    if (page.entries().isEmpty() || !isUnderWay(visitor, place, goingOn)) {
      begin(visitor, token, page.last());
      page = talk(visitor);
      visitor = visitor.again(context);
    }
    return show(visitor, token, place, page, now)
        .cookie(
            context
                .sessions()
                .cookieAt(place.counter().id(), request, visitor.phone(), visitor.session()));
  }

  private Page talk(Visitor visitor) {
    return context.transcript().read(visitor.session(), 0, Transcript.MOST);
  }

  private Optional<Place> place(CounterCode code) {
    return context
        .office()
        .roster()
        .counter(code.counter())
        .map(counter -> new Place(code, counter, unit(counter)));
  }

  private Unit unit(Counter counter) {
    return context.office().roster().unit(counter.unit()).orElseThrow();
  }

  private static boolean isUnderWay(Visitor visitor, Place place, boolean goingOn) {
    Optional<Step> step = visitor.caller().conversation().map(Conversation::step);
    return step.isPresent() && (goingOn || isAbout(step.get(), place.code()));
  }

  private static boolean isAbout(Step step, CounterCode code) {
    return switch (step) {
      case Step.GradeMatter s -> isOf(s.visit(), code);
      case Step.GradePerson s -> isOf(s.visit(), code);
      case Step.WhichMatter s -> s.counter().equals(code.counter());
      case Step.Reasons s -> s.counter().equals(code.counter());
      case Step.Words s -> s.counter().equals(code.counter());
      case Step.Phone s -> s.counter().equals(code.counter());
      case Step.CallTime s -> s.counter().equals(code.counter());
      case Step.Idle _,
          Step.Done _,
          Step.Returned _,
          Step.Letter _,
          Step.AskSolved _,
          Step.Told _,
          Step.Erased _,
          Step.Card _,
          Step.Tasks _,
          Step.AwaitWords _ ->
          false;
    };
  }

  private static boolean isOf(Visit visit, CounterCode code) {
    return visit.counter().equals(code.counter()) && visit.matter().equals(code.matter());
  }

  /** Two openings at the same moment are one scan: both follow the same line of the talk. */
  private void begin(Visitor visitor, String token, long last) {
    String id = WebChannel.OPENING + last + "-" + Integer.toHexString(token.hashCode());
    context
        .answerMessage()
        .take(context.web(), context.web().opened(visitor.session(), id, token, visitor.asked()));
  }

  private PageResponse show(Visitor visitor, String token, Place place, Page page, Instant now) {
    Language language = visitor.language();
    boolean english = language == Language.EN;
    String back = "/s/" + token + "?phone=" + visitor.phone() + "&" + GOING_ON + "=1#ask";
    Map<String, Object> values =
        new HashMap<>(new ChatBox(context).of(visitor, page, back, place.named()));
    values.put("privacy", List.of(Map.of("more", privacy(language, now))));
    values.put("fresh", "/s/" + token + "?phone=" + visitor.phone());
    values.put("here", "phone=" + visitor.phone() + "&" + GOING_ON + "=1&");
    values.put("unitName", english ? place.unit().nameEn() : place.unit().name());
    values.put("counterName", english ? place.counter().nameEn() : place.counter().name());
    values.put("matterName", matter(place.code(), english));
    boolean dead = isDead(place);
    // The new code stands on the new poster only: whoever kept a dead one has to go there.
    values.put("typed", dead ? "" : typed(place));
    values.put("elsewhere", dead ? List.of() : elsewhere(token, language));
    return PageResponse.html(200, kept(page), templates.fill("scan", language, values));
  }

  /** Back and forth is quick until somebody has said something, which nobody else is to read. */
  private static String kept(Page page) {
    boolean said = page.entries().stream().anyMatch(e -> e.line().from() == Speaker.ME);
    return said ? PageResponse.NEVER_KEPT : PageResponse.ASKED_AGAIN;
  }

  private String privacy(Language language, Instant now) {
    int days = context.office().books().inForce(now).talk().contactDaysKept();
    return Texts.say(language, PagePhrase.PRIVACY_MORE, days);
  }

  private String matter(CounterCode code, boolean english) {
    Optional<Matter> matter = context.office().roster().matter(code.matter());
    return matter.map(m -> english ? m.nameEn() : m.name()).orElse("");
  }

  private String typed(Place place) {
    return TypedCode.of(context.office().keys(), place.counter(), place.code().issue()).text();
  }

  private boolean isDead(Place place) {
    String counter = place.counter().id();
    int issue = context.office().store().codeIssue(counter).map(CodeIssue::issue).orElse(1);
    return place.code().issue() != issue;
  }

  private List<Map<String, Object>> elsewhere(String token, Language language) {
    List<Map<String, Object>> links =
        context.services().stream()
            .flatMap(service -> link(service, token, language).stream())
            .toList();
    return links.isEmpty() ? List.of() : List.of(Map.of("links", links));
  }

  private static Optional<Map<String, Object>> link(
      ConnectedChannel service, String token, Language language) {
    String label = service.factory().label(language);
    return service.channel().link(token).map(href -> Map.of("label", label, "href", href));
  }
}
