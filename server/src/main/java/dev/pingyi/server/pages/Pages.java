package dev.pingyi.server.pages;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.bot.web.BrowserLanguage;
import dev.pingyi.bot.web.WebChannel;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All pages by their addresses. Whatever is not a chat service's call comes here. */
public final class Pages {
  /** A link copied out of a text brings with it what stood behind: a slash, a comma, words. */
  private static final String TOKEN = "([A-Za-z0-9_-]{1,200})[/.,;:!?'\")>]*(?:[^ -~].*|%.*)?";

  private static final Pattern SCAN = Pattern.compile("/s/" + TOKEN);
  private static final Pattern JOIN = Pattern.compile("/m/" + TOKEN);
  private static final Pattern FILE = Pattern.compile("/web/([a-z]+\\.[a-z]+)");

  private final PageContext context;
  private final ScanPage scan;
  private final Further desk;
  private final InvitationPage invitation;
  private final OpenPage opened;
  private final Results results;
  private final WebChatEndpoint webChat;
  private final ErrorPage sorry;
  private final PageFiles files = new PageFiles();

  /** Pages of another package, asked first. */
  @FunctionalInterface
  public interface Further {
    /** The answer, if the address is one of theirs. */
    Optional<WebResponse> serve(WebRequest request, Instant now);
  }

  /**
   * @param desk the pages of the office's people
   */
  public Pages(PageContext context, Further desk) {
    Templates templates = new Templates();
    this.context = context;
    this.scan = new ScanPage(context, templates);
    this.desk = desk;
    this.invitation = new InvitationPage(context, templates);
    this.opened = new OpenPage(context, templates);
    this.results = new Results(context, templates);
    this.webChat = new WebChatEndpoint(context, templates);
    this.sorry = new ErrorPage(templates);
  }

  /**
   * The page at the request's address, or that there is none; empty for a post to an address that
   * is no page's, which may be a chat service's.
   */
  public Optional<WebResponse> serve(WebRequest request, Instant now) {
    Optional<WebResponse> further = desk.serve(request, now).or(() -> opened.serve(request, now));
    if (further.isPresent()) {
      return further.map(response -> remembering(request, response));
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (request.path().equals(WebChannel.PATH)) {
      return Optional.of(
          request.method().equals("POST") ? webChat.say(request) : wrongMethod(request, "POST"));
    }
    if (request.path().equals(WebChannel.NEXT_PATH)) {
      return Optional.of(
          request.method().equals("POST") ? webChat.next(request) : wrongMethod(request, "POST"));
    }
    if (reads) {
      WebResponse response = read(request, now).orElseGet(() -> unknown(request));
      return Optional.of(remembering(request, response));
    }
    return isPage(request.path()) ? Optional.of(wrongMethod(request, "GET")) : Optional.empty();
  }

  /** Whoever chose a language by an address has chosen it for all pages. */
  private static WebResponse remembering(WebRequest request, WebResponse response) {
    return BrowserLanguage.chosen(request)
        .map(BrowserLanguage::cookie)
        .map(response::cookie)
        .orElse(response);
  }

  private Optional<WebResponse> read(WebRequest request, Instant now) {
    return switch (request.path()) {
      case "/web/messages" -> Optional.of(webChat.messages(request));
      case "/health" -> Optional.of(health(now));
      default -> named(request, now);
    };
  }

  private Optional<WebResponse> named(WebRequest request, Instant now) {
    String path = request.path();
    return first(SCAN, path)
        .map(token -> opens(request) ? scan.serve(request, token, now).response() : get(request))
        .or(
            () ->
                first(JOIN, path)
                    .map(
                        i ->
                            opens(request)
                                ? invitation.serve(request, i, now).response()
                                : get(request)))
        .or(() -> first(FILE, path).flatMap(name -> files.serve(request, name)))
        .or(() -> results.serve(request, now).map(PageResponse::response));
  }

  /** A look without an answer's body begins no talk and uses up no invitation. */
  private static boolean opens(WebRequest request) {
    return request.method().equals("GET");
  }

  private WebResponse get(WebRequest request) {
    return wrongMethod(request, "GET");
  }

  /** Reads from the store, because without it nothing can be served. */
  private WebResponse health(Instant now) {
    context.office().store().codeIssue("health");
    String at =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(context.office().books().zone()));
    JsonObject answer = new JsonObject();
    answer.addProperty("ok", true);
    answer.addProperty("now", at);
    JsonArray unannounced = new JsonArray();
    context.office().books().unannounced(now).forEach(unannounced::add);
    answer.add("unannouncedYears", unannounced);
    return PageResponse.json(200, answer.toString()).response();
  }

  private boolean isPage(String path) {
    return switch (path) {
      case "/web/messages", "/health" -> true;
      default ->
          SCAN.matcher(path).matches()
              || JOIN.matcher(path).matches()
              || FILE.matcher(path).matches()
              || results.has(path);
    };
  }

  private WebResponse wrongMethod(WebRequest request, String allowed) {
    return sorry
        .of(
            405,
            BrowserLanguage.of(request),
            PagePhrase.SORRY_METHOD_TITLE,
            PagePhrase.SORRY_METHOD)
        .header("allow", allowed)
        .response();
  }

  private WebResponse unknown(WebRequest request) {
    return sorry
        .of(
            404,
            BrowserLanguage.of(request),
            PagePhrase.SORRY_UNKNOWN_TITLE,
            PagePhrase.SORRY_UNKNOWN)
        .response();
  }

  private static Optional<String> first(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
