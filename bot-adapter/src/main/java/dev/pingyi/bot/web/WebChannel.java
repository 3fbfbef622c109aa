package dev.pingyi.bot.web;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.Transcript.Entry;
import dev.pingyi.bot.web.Transcript.Page;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The web chat: a browser posts what its person says and reads what was said from the transcript.
 *
 * <p>Every address of this channel is a session, or the name of a group that only the console
 * shows.
 */
public final class WebChannel implements Channel {
  public static final String NAME = "web";

  /** Where browsers post. */
  public static final String PATH = "/web/say";

  /** Where they say that somebody else takes the phone. */
  public static final String NEXT_PATH = "/web/next";

  /** What the ids of scans begin with that a page has made by being opened. */
  public static final String OPENING = "scan-";

  /** A repeat and a tap nearly always concern the newest lines. */
  private static final int NEAR = 40;

  private final Transcript transcript;
  private final Sessions sessions;
  private final Clock officeClock;
  private final String publicUrl;

  /**
   * @param officeClock by which lines are dated, in the office's zone
   * @param publicUrl without a slash at its end; empty if nobody knows it
   */
  public WebChannel(Transcript transcript, Sessions sessions, Clock officeClock, String publicUrl) {
    this.transcript = transcript;
    this.sessions = sessions;
    this.officeClock = officeClock;
    this.publicUrl = publicUrl;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ParsedRequest read(WebRequest request) {
    if (!request.path().equals(PATH) || !request.method().equals("POST")) {
      return WebRefusal.ELSEWHERE.refused();
    }
    PagePost post = PagePost.of(request);
    return post.refusal(publicUrl)
        .map(WebRefusal::refused)
        .map(ParsedRequest.class::cast)
        .orElseGet(
            () ->
                post.fields()
                    .flatMap(fields -> BrowserPost.read(fields, post.isForm()))
                    .map(say -> said(request, say))
                    .orElseGet(WebRefusal.UNREADABLE::refused));
  }

  /** Somebody else takes this phone, with or without a script. */
  public WebResponse next(WebRequest request, Function<WebRefusal, WebResponse> refused) {
    return new NextPerson(sessions, publicUrl).answer(request, refused);
  }

  /** The fields of a form that a page of ours posts; anything else is refused. */
  public WebResponse form(
      WebRequest request,
      Function<Map<String, String>, WebResponse> read,
      Function<WebRefusal, WebResponse> refused) {
    PagePost post = PagePost.of(request);
    Optional<WebRefusal> refusal =
        post.isForm() ? post.refusal(publicUrl) : Optional.of(WebRefusal.TYPE);
    return refusal
        .map(refused)
        .orElseGet(
            () -> post.fields().map(read).orElseGet(() -> refused.apply(WebRefusal.UNREADABLE)));
  }

  /**
   * Only who has opened a page of ours is heard. An invitation is a page of its own: it is signed,
   * works once, and a client may say it without opening it; a form has the cookie of its page.
   */
  private ParsedRequest said(WebRequest request, BrowserPost say) {
    Optional<String> known = sessions.of(request, say.phone());
    Optional<String> invitation = sessions.invitation(say.token());
    if (invitation.isPresent() && (known.isPresent() || say.back().isEmpty())) {
      String joining = sessions.joining(known.orElseGet(sessions::mint), invitation.get());
      String browser = sessions.browserJoining(joining, invitation.get());
      return message(
          Exchange.of(request, joining, true, browser),
          say.starting(),
          BrowserLanguage.of(request));
    }
    Optional<WebRefusal> refusal = new Admission(sessions).refusal(request, say);
    if (refusal.isPresent()) {
      return refusal.get().refused();
    }
    boolean fresh =
        sessions.earned(request, say.phone()).isEmpty()
            || sessions.isToBeRenewed(request, say.phone());
    String browser = sessions.browser(request, say.phone()).orElse("");
    return message(
        Exchange.of(request, known.orElseGet(sessions::mint), fresh, browser),
        say,
        BrowserLanguage.of(request));
  }

  /** What it means that a session's person has opened the page of a code. */
  public ParsedRequest.Message opened(String session, String id, String token, Language language) {
    BrowserPost say = new BrowserPost(Sessions.USUAL_PHONE, id, "", new Said.Start(token));
    return message(Exchange.known(session), say, language);
  }

  /**
   * What it means that a session's person goes on in another language.
   *
   * @param last the number of the talk's newest line, so that going back and forth is no repeat
   */
  public ParsedRequest.Message speaks(String session, long last, Language language) {
    String id = WebReplyTarget.SPEAKS + last;
    Said said = new Said.Text("/language " + language.code());
    return message(
        Exchange.known(session), new BrowserPost(Sessions.USUAL_PHONE, id, "", said), language);
  }

  private ParsedRequest.Message message(Exchange in, BrowserPost say, Language language) {
    String session = in.session();
    String cause = NAME + ":" + sessions.shortName(session) + ":" + say.id();
    Inbound inbound = new Inbound(cause, new Address(NAME, session), language, say.said());
    String id = say.id() + "-" + sessions.mark(inbound);
    return new ParsedRequest.Message(
        inbound,
        new WebReplyTarget(say.phone(), id, say.back(), in.fresh(), in.browser(), in.device())
            .text());
  }

  @Override
  public WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply) {
    WebReplyTarget handle = WebReplyTarget.parse(message.handle());
    if (reply.kind() == Reply.Kind.NOTICE && inbound.said() instanceof Said.Start) {
      return notBegun(handle, reply);
    }
    String session = inbound.from().id();
    Page near = transcript.read(session, 0, NEAR);
    List<Entry> said = near.entries().stream().filter(e -> answers(e.line(), handle)).toList();
    if (said.isEmpty()) {
      if (reply.kind() == Reply.Kind.CLEAN_SLATE) {
        new CleanSlate(transcript).forget(session);
      }
      said = append(session, turn(inbound, handle, reply, near).lines(inbound.said()));
    }
    return handle.back().isEmpty()
        ? json(inbound, handle, reply, said, near.last())
        : seeOther(handle.back(), cookies(inbound, handle));
  }

  /**
   * Neither a code nor an invitation that can be used: nothing is kept of it, no session either. A
   * form's page says why.
   */
  private static WebResponse notBegun(WebReplyTarget handle, Reply reply) {
    return handle.back().isEmpty()
        ? WebResponse.json(404, TranscriptJson.error(reply.text()))
        : seeOther(handle.back(), List.of());
  }

  private List<Entry> append(String session, List<TranscriptLine> lines) {
    return lines.isEmpty() ? List.of() : transcript.append(session, lines);
  }

  private static boolean answers(TranscriptLine line, WebReplyTarget handle) {
    return line.id().equals(handle.personsLine()) || line.id().equals(handle.botsLine());
  }

  private ExchangeLines turn(Inbound inbound, WebReplyTarget handle, Reply reply, Page near) {
    return new ExchangeLines(handle, reply, near, () -> all(inbound), officeClock.instant());
  }

  private Page all(Inbound inbound) {
    return transcript.read(inbound.from().id(), 0, Transcript.MOST);
  }

  private WebResponse json(
      Inbound inbound, WebReplyTarget handle, Reply reply, List<Entry> said, long before) {
    long last = said.isEmpty() ? before : Math.max(before, said.getLast().number());
    boolean forgotten = reply.kind() == Reply.Kind.CLEAN_SLATE;
    String body = new TranscriptJson(officeClock.getZone()).answer(said, last, forgotten);
    return new WebResponse(
        200,
        Map.of("content-type", PagePost.JSON + "; charset=utf-8", "cache-control", "no-store"),
        cookies(inbound, handle),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> cookies(Inbound inbound, WebReplyTarget handle) {
    return handle.fresh() ? List.of(sessions.cookie(handle, inbound.from().id())) : List.of();
  }

  static WebResponse seeOther(String path, List<String> cookies) {
    return new WebResponse(
        303, Map.of("location", path, "cache-control", "no-store"), cookies, new byte[0]);
  }

  @Override
  public Delivery send(OutboundMessage message) {
    if (message.reply().kind() != Reply.Kind.SILENCE) {
      TranscriptLine line =
          TranscriptLine.byBot(message.id(), message.reply(), officeClock.instant());
      String picture = message.picture().map(OutboundMessage.Picture::path).orElse("");
      transcript.append(message.to().id(), List.of(line.picture(picture)));
    }
    return new Delivery.Sent();
  }

  /** The whole address of a page; as it is where nobody knows the pages' address. */
  public String address(String path) {
    return publicUrl + path;
  }

  @Override
  public Optional<String> link(String token) {
    return publicUrl.isEmpty() ? Optional.empty() : Optional.of(publicUrl + "/s/" + token);
  }
}
