package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls the strict Telegram by hand, rightly or wrongly. Its person 7 has written to the bot. */
final class RawCaller implements AutoCloseable {
  static final String TOKEN = "42:AAF-token_of_tests";
  static final long LI = 7;

  final StrictTelegram telegram = StrictTelegram.start(TOKEN, "PingyiBot");
  final TelegramUser li = telegram.user(LI);
  private final HttpClient client = HttpClient.newHttpClient();

  RawCaller() {
    li.begins();
    // Nothing listens there: what is posted stays waiting.
    telegram.webhook(URI.create("http://127.0.0.1:1/"), "");
  }

  @Override
  public void close() {
    telegram.close();
    client.close();
  }

  JsonObject say(String textOrJson) {
    return call(
        "sendMessage",
        textOrJson.startsWith("{")
            ? textOrJson
            : "{\"chat_id\":7,\"text\":\"%s\"}".formatted(textOrJson));
  }

  static String keyboard(int buttons, String data) {
    JsonArray rows = new JsonArray();
    for (int i = 0; i < buttons; i++) {
      JsonArray row = new JsonArray();
      row.add(
          JsonParser.parseString("{\"text\":\"b%d\",\"callback_data\":\"%s\"}".formatted(i, data)));
      rows.add(row);
    }
    return "{\"chat_id\":7,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":%s}}"
        .formatted(rows);
  }

  static long messageId(JsonObject answer) {
    return answer.getAsJsonObject("result").get("message_id").getAsLong();
  }

  static String description(JsonObject answer) {
    return answer.has("description") ? answer.get("description").getAsString() : "taken";
  }

  JsonObject call(String method, String json) {
    return JsonParser.parseString(
            post("/bot" + TOKEN + "/" + method, "application/json", json).body())
        .getAsJsonObject();
  }

  JsonObject upload(byte[] photo, String caption) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("chat_id", LI);
    parameters.addProperty("caption", caption);
    Multipart form = Multipart.of(new ApiCall("sendPhoto", parameters), photo);
    return JsonParser.parseString(
            post("/bot" + TOKEN + "/sendPhoto", form.contentType(), form.bytes()).body())
        .getAsJsonObject();
  }

  HttpResponse<String> post(String path, String type, String body) {
    return post(path, type, body.getBytes(UTF_8));
  }

  private HttpResponse<String> post(String path, String type, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.api() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).join();
  }
}
