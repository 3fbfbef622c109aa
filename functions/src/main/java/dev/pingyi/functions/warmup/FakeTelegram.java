package dev.pingyi.functions.warmup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/** What Telegram would post of a citizen who is nobody, as API Gateway hands it on. */
final class FakeTelegram {
  /** Nobody listens at this port, so what is cosmetic fails at once. */
  static final Map<String, String> SETTINGS =
      Map.of(
          "PINGYI_TELEGRAM_TOKEN", "0:warm-up",
          "PINGYI_TELEGRAM_SECRET", "warm-up",
          "PINGYI_TELEGRAM_API", "http://127.0.0.1:9");

  /** Telegram knows no person 0; what is played here reaches no store and no chat. */
  private static final int NOBODY = 1;

  private FakeTelegram() {}

  static String scan(String token) {
    JsonObject message = message();
    message.add("from", nobody());
    message.addProperty("text", "/start " + token);
    return event(1, "message", message);
  }

  static String tap(int number, String data) {
    JsonObject query = new JsonObject();
    query.addProperty("id", "0");
    query.add("from", nobody());
    query.add("message", message());
    query.addProperty("data", data);
    return event(number, "callback_query", query);
  }

  /** The data of the first button in an answer. */
  static String firstButton(String answer) {
    String body = JsonParser.parseString(answer).getAsJsonObject().get("body").getAsString();
    JsonElement rows =
        JsonParser.parseString(body)
            .getAsJsonObject()
            .getAsJsonObject("reply_markup")
            .get("inline_keyboard");
    JsonArray first = rows.getAsJsonArray().get(0).getAsJsonArray();
    return first.get(0).getAsJsonObject().get("callback_data").getAsString();
  }

  private static JsonObject message() {
    JsonObject chat = new JsonObject();
    chat.addProperty("id", NOBODY);
    chat.addProperty("type", "private");
    JsonObject message = new JsonObject();
    message.addProperty("message_id", 1);
    message.addProperty("date", 0);
    message.add("chat", chat);
    return message;
  }

  private static JsonObject nobody() {
    JsonObject from = new JsonObject();
    from.addProperty("id", NOBODY);
    from.addProperty("is_bot", false);
    from.addProperty("first_name", "-");
    return from;
  }

  private static String event(int number, String kind, JsonObject content) {
    JsonObject update = new JsonObject();
    update.addProperty("update_id", number);
    update.add(kind, content);
    JsonObject headers = new JsonObject();
    headers.addProperty("x-telegram-bot-api-secret-token", SETTINGS.get("PINGYI_TELEGRAM_SECRET"));
    JsonObject http = new JsonObject();
    http.addProperty("method", "POST");
    JsonObject context = new JsonObject();
    context.add("http", http);
    JsonObject event = new JsonObject();
    event.addProperty("rawPath", "/telegram");
    event.add("headers", headers);
    event.add("requestContext", context);
    event.addProperty("body", update.toString());
    return event.toString();
  }
}
