package dev.pingyi.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.keys.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A web channel on a standing clock, and what a browser posts to it. */
final class WebFixture {
  static final String SESSION = "session-of-the-citizen";
  static final Reply QUESTION =
      Reply.message(
          "您对办事结果满意吗？",
          List.of(
              List.of(new Button("满意", "q1.g4", Button.Kind.CHOICE, false)),
              List.of(new Button("取消", "q1.cancel", Button.Kind.QUIET, false))));
  static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  final Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
  final AtomicInteger minted = new AtomicInteger();
  final Sessions sessions =
      new Sessions(
          keys,
          () -> "minted-" + minted.incrementAndGet(),
          false,
          MemoryMemberships.none(),
          InstantSource.fixed(NOW));
  final MemoryTranscript transcript = new MemoryTranscript();
  final WebChannel channel =
      new WebChannel(
          transcript,
          sessions,
          Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
          "https://rate.example");

  /** The cookies of a browser that shows the citizen's session. */
  Map<String, String> cookies() {
    String cookie = sessions.cookie("me", SESSION);
    return Map.of("pingyi-me", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')));
  }

  /** Said with the ticket that a code's page gave for the session {@code ticketed}. */
  WebRequest ticketed(String body) {
    WebRequest json = json(body);
    String cookie =
        sessions.cookieAt("DH1-01", withoutCookies(json), Sessions.USUAL_PHONE, "ticketed");
    String value = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    Map<String, String> cookies = Map.of("pingyi-me", value);
    return new WebRequest(
        json.method(), json.path(), json.headers(), Map.of(), cookies, json.body());
  }

  WebRequest json(String body) {
    return post("application/json", body, Map.of());
  }

  WebRequest form(String body) {
    return post("application/x-www-form-urlencoded", body, Map.of());
  }

  WebRequest post(String type, String body, Map<String, String> more) {
    Map<String, String> headers =
        new HashMap<>(Map.of("content-type", type, "host", "rate.example"));
    headers.putAll(more);
    return new WebRequest("POST", "/web/say", headers, Map.of(), cookies(), body);
  }

  static WebRequest without(String header, WebRequest request) {
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.remove(header);
    return new WebRequest(
        request.method(), request.path(), headers, Map.of(), request.cookies(), request.body());
  }

  static WebRequest withoutCookies(WebRequest request) {
    return new WebRequest(
        request.method(), request.path(), request.headers(), Map.of(), Map.of(), request.body());
  }

  ParsedRequest.Message message(String body) {
    return (ParsedRequest.Message) channel.read(json(body));
  }

  /** What the page's script gets for what it says, when the dialog replies so. */
  JsonObject say(String body, Reply reply) {
    ParsedRequest.Message message = message(body);
    WebResponse response = channel.answer(message.inbound(), message, reply);
    assertThat(response.status()).isEqualTo(200);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static List<String> texts(JsonObject answer) {
    return each("text", answer);
  }

  /** The id of the newest message. */
  static String newest(JsonObject answer) {
    return each("id", answer).getLast();
  }

  static List<String> replaces(JsonObject answer) {
    return each("replaces", answer);
  }

  private static List<String> each(String field, JsonObject answer) {
    return answer.getAsJsonArray("messages").asList().stream()
        .map(message -> message.getAsJsonObject().get(field).getAsString())
        .toList();
  }
}
