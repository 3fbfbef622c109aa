package dev.pingyi.server.door;

import com.google.gson.JsonObject;
import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.Route;
import dev.pingyi.bot.TooManyFieldsException;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.core.keys.Keyring.Purpose;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.core.store.Store;
import dev.pingyi.server.http.Compression;
import dev.pingyi.server.http.SecurityHeaders;
import dev.pingyi.server.telemetry.Log;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that comes by HTTP: the calls of chat services, and the pages.
 *
 * <p>A chat service repeats what is not answered with 200, and lets nothing else of that chat
 * through meanwhile. So what was understood, or never will be, gets 200; a failure of ours gets 500
 * and another try; the third failure of the same message is kept whole and given up.
 */
public final class WebhookDoor {
  private static final int FAILURES_MAX = 3;

  /** Serves the pages; 404 if there is no such page. */
  public interface Site {
    WebResponse serve(WebRequest request);
  }

  private final Map<Route, Channel> byRoute;
  private final AnswerMessage answerMessage;
  private final Site site;
  private final Store store;
  private final Keyring keys;
  private final boolean byTls;

  /**
   * The door.
   *
   * @param byRoute where chat services call us
   * @param byTls whether browsers come by TLS
   */
  public WebhookDoor(
      Map<Route, Channel> byRoute,
      AnswerMessage answerMessage,
      Site site,
      Office office,
      boolean byTls) {
    this.byRoute = Map.copyOf(byRoute);
    this.answerMessage = answerMessage;
    this.site = site;
    this.store = office.store();
    this.keys = office.keys();
    this.byTls = byTls;
  }

  String take(String event) {
    return HttpEvent.write(SecurityHeaders.on(answer(event), byTls));
  }

  private WebResponse answer(String event) {
    WebRequest request;
    try {
      request = HttpEvent.read(event);
    } catch (TooManyFieldsException e) {
      Log.info("webhook", "refused", "why", "too-many-fields");
      return error(400, TooManyFieldsException.SENTENCE);
    }
    try {
      return serve(request);
    } catch (RuntimeException e) {
      Log.error("webhook", "failed", e, "path", place(request));
      return error(500, "暂时出了点问题，请稍后再试。");
    }
  }

  private WebResponse serve(WebRequest request) {
    Optional<Channel> channel = Optional.ofNullable(byRoute.get(Route.of(request)));
    return channel.isPresent()
        ? chat(channel.get(), request)
        : Compression.of(request, site.serve(request));
  }

  private WebResponse chat(Channel channel, WebRequest request) {
    Optional<String> cause = Optional.empty();
    try {
      ParsedRequest reading = channel.read(request);
      cause = cause(reading);
      return answer(channel, reading);
    } catch (RuntimeException e) {
      // Whoever only asks brings nothing that could be lost, or block what comes after it.
      if (request.method().equals("POST")
          && isGivenUp(cause.orElseGet(() -> unread(channel, request)), request)) {
        Log.error("webhook", "given up", e, "channel", channel.name());
        return WebResponse.empty(200);
      }
      throw e;
    }
  }

  private WebResponse answer(Channel channel, ParsedRequest reading) {
    return switch (reading) {
      case ParsedRequest.Refused refused -> {
        Log.info("webhook", "refused", "channel", channel.name(), "why", refused.why());
        yield error(refused.status(), refused.why());
      }
      case ParsedRequest.Ignored ignored -> {
        Log.info("webhook", "ignored", "channel", channel.name(), "why", ignored.why());
        yield WebResponse.empty(200);
      }
      case ParsedRequest.Echo echo ->
          WebResponse.text(200, "text/plain; charset=utf-8", echo.text());
      case ParsedRequest.Message message -> answerMessage.take(channel, message);
    };
  }

  private static Optional<String> cause(ParsedRequest reading) {
    return reading instanceof ParsedRequest.Message message
        ? Optional.of(message.inbound().cause())
        : Optional.empty();
  }

  /** What a channel fails to read has no cause of its own; its repeat is the same body. */
  private static String unread(Channel channel, WebRequest request) {
    return channel.name() + ":unread:" + request.body();
  }

  private static WebResponse error(int status, String sentence) {
    JsonObject json = new JsonObject();
    json.addProperty("error", sentence);
    return WebResponse.json(status, json.toString());
  }

  /** Counts the failure and keeps the message. If even that fails, the store is down: try again. */
  private boolean isGivenUp(String message, WebRequest request) {
    String cause = keys.id(Purpose.CAUSE, message);
    Optional<ParkedMessage> before = store.parked(cause);
    int times = before.map(ParkedMessage::times).orElse(0) + 1;
    long version = before.map(ParkedMessage::version).orElse(0L) + 1;
    ParkedMessage failed =
        new ParkedMessage(cause, version, times, keys.seal(request.body(), cause));
    store.commit(Decision.of(new Change.PutParked(failed)));
    return times >= FAILURES_MAX;
  }

  /** The first part of the path: the rest may hold a code or an invitation. */
  private static String place(WebRequest request) {
    String[] parts = request.path().split("/", 3);
    return parts.length > 1 ? "/" + parts[1] : "/";
  }
}
