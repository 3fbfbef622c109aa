package dev.pingyi.local.whole;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Posts to the Telegram webhook what Telegram would not. */
final class Raw {
  private final LocalCalls calls;

  Raw(LocalCalls calls) {
    this.calls = calls;
  }

  /** A message with an id of our choice. */
  static String message(long update, long from, String text) {
    return """
    {"update_id":%d,"message":{"message_id":1,"date":1,"text":"%s",
     "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"zh"},
     "chat":{"id":%d,"type":"private"}}}\
    """
        .formatted(update, text, from, from);
  }

  HttpResponse<String> posts(String body) {
    return posts(body, Town.SECRET);
  }

  HttpResponse<String> posts(String body, String secret) {
    HttpResponse<String> response =
        calls.send(
            calls
                .request("/telegram")
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(BodyPublishers.ofString(body)));
    calls.settle();
    return response;
  }
}
