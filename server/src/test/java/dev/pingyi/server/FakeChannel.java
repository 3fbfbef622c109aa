package dev.pingyi.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A chat service made for tests: {@code {"id":"1","from":"alice","text":"…"}} comes in, the reply
 * goes out as JSON, and what is sent is kept. What it asks by a GET it wants back.
 */
public final class FakeChannel implements Channel {
  public static final String NAME = "fake";
  public static final String SECRET = "a-secret-of-fake";

  private final List<OutboundMessage> sent = new ArrayList<>();
  private Function<OutboundMessage, Delivery> service = _ -> new Delivery.Sent();
  private boolean answers = true;

  /** What the service says from now on to what is sent. */
  public void takes(Function<OutboundMessage, Delivery> takes) {
    service = takes;
  }

  /** A fault of ours: from now on the answer cannot be written, and the failure quotes it. */
  public void answers(boolean does) {
    answers = does;
  }

  /** Everything that the service was given, whatever it said to it. */
  public List<OutboundMessage> sent() {
    return List.copyOf(sent);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ParsedRequest read(WebRequest request) {
    if (!request.header("x-fake-secret").equals(Optional.of(SECRET))) {
      return new ParsedRequest.Refused(401, "no \"secret\"\n\\of ours");
    }
    if (request.method().equals("GET")) {
      return new ParsedRequest.Echo(request.parameter("echostr").orElseThrow());
    }
    JsonObject body = JsonParser.parseString(request.body()).getAsJsonObject();
    if (!body.has("from")) {
      return new ParsedRequest.Ignored("nobody's");
    }
    Address from = new Address(NAME, body.get("from").getAsString());
    String cause = NAME + ":" + body.get("id").getAsString();
    return new ParsedRequest.Message(new Inbound(cause, from, Language.ZH, said(body)), "");
  }

  private static Said said(JsonObject body) {
    if (body.has("start")) {
      return new Said.Start(body.get("start").getAsString());
    }
    return body.has("tap")
        ? new Said.Tap(body.get("tap").getAsString())
        : new Said.Text(body.get("text").getAsString());
  }

  @Override
  public WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply) {
    if (!answers) {
      throw new IllegalStateException(inbound.from().text() + quoted(inbound.said()));
    }
    return WebResponse.json(200, json(reply).toString());
  }

  private static String quoted(Said said) {
    return said instanceof Said.Text(String text) ? text : "";
  }

  /** A reply as its reader finds it. */
  public static JsonObject json(Reply reply) {
    JsonArray buttons = new JsonArray();
    reply.rows().stream()
        .flatMap(List::stream)
        .forEach(
            button -> {
              JsonObject one = new JsonObject();
              one.addProperty("label", button.label());
              one.addProperty("data", button.data());
              buttons.add(one);
            });
    JsonObject json = new JsonObject();
    json.addProperty("text", reply.text());
    json.add("buttons", buttons);
    return json;
  }

  @Override
  public synchronized Delivery send(OutboundMessage speech) {
    sent.add(speech);
    return service.apply(speech);
  }

  @Override
  public Optional<String> link(String token) {
    return Optional.empty();
  }
}
