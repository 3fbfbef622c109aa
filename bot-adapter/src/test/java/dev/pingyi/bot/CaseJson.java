package dev.pingyi.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Said;
import dev.pingyi.core.notify.Delivery;
import java.util.Locale;

/** What a channel read, answered and was told, in the form in which cases expect it. */
final class CaseJson {
  private CaseJson() {}

  static JsonObject of(ParsedRequest parsed) {
    JsonObject json = new JsonObject();
    switch (parsed) {
      case ParsedRequest.Echo echo -> json.addProperty("echo", echo.text());
      case ParsedRequest.Ignored ignored -> json.addProperty("ignored", ignored.why());
      case ParsedRequest.Refused refused -> json.addProperty("refused", refused.status());
      case ParsedRequest.Message(Inbound inbound, String handle) -> {
        json.addProperty("cause", inbound.cause());
        json.addProperty("from", inbound.from().text());
        json.addProperty("language", inbound.language().code());
        add(inbound.said(), json);
        json.addProperty("handle", handle);
      }
    }
    return json;
  }

  private static void add(Said said, JsonObject json) {
    switch (said) {
      case Said.Start start -> json.addProperty("start", start.token());
      case Said.Text text -> json.addProperty("text", text.text());
      case Said.Tap tap -> json.addProperty("tap", tap.data());
      case Said.Phone phone -> {
        json.addProperty("phone", phone.number());
        json.addProperty("own", phone.own());
      }
      case Said.Attachment attachment -> {
        json.addProperty("attachment", attachment.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("caption", attachment.caption());
        json.addProperty("file", attachment.id());
      }
    }
  }

  static JsonObject of(Delivery delivery) {
    JsonObject json = new JsonObject();
    switch (delivery) {
      case Delivery.Sent _ -> json.addProperty("sent", true);
      case Delivery.TryLater later -> {
        json.addProperty("later", later.delay().toSeconds());
        json.addProperty("why", later.why());
      }
      case Delivery.Refused refused -> {
        json.addProperty("refused", refused.why());
        json.addProperty("gone", refused.gone());
      }
      case Delivery.WindowClosed closed -> json.addProperty("closed", closed.why());
    }
    return json;
  }

  static JsonObject of(WebResponse response) {
    JsonObject json = new JsonObject();
    json.addProperty("status", response.status());
    String body = new String(response.body(), UTF_8);
    if (!body.isEmpty()) {
      json.add("body", JsonParser.parseString(body));
    }
    return json;
  }
}
