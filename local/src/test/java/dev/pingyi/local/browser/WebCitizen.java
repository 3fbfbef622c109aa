package dev.pingyi.local.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** A citizen on the web chat without a browser around it, so that many can be there quickly. */
final class WebCitizen {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  /** The session, as the cookie that came last says it. */
  private String cookie = "";

  WebCitizen(URI base) {
    this.base = base;
  }

  /**
   * Rates badly and leaves words and a number.
   *
   * @param words empty for none
   * @param number empty for none
   */
  void ratesBadly(String token, String words, String number) {
    get("/s/" + token + "?phone=me");
    tap("不满意");
    tap("不满意");
    for (String asked = newest(); !asked.contains("编号 PY-"); asked = newest()) {
      if (asked.contains("哪件事")) {
        tap("");
      } else if (asked.contains("哪里没做好")) {
        tap("");
        tap("完成");
      } else if (asked.contains("还想说")) {
        sayOr(words);
      } else if (asked.contains("留一个电话")) {
        sayOr(number);
      } else {
        tap("随时可以");
      }
    }
  }

  private void sayOr(String text) {
    if (text.isEmpty()) {
      tap("跳过");
    } else {
      say("text", text);
    }
  }

  /** Taps a button of the newest message; any if no label is given. */
  private void tap(String label) {
    for (JsonElement row :
        messages().get(messages().size() - 1).getAsJsonObject().getAsJsonArray("rows")) {
      for (JsonElement button : row.getAsJsonArray()) {
        JsonObject each = button.getAsJsonObject();
        if (label.isEmpty() || each.get("label").getAsString().contains(label)) {
          say("tap", each.get("data").getAsString());
          return;
        }
      }
    }
    throw new AssertionError("no button " + label + " under " + newest());
  }

  private String newest() {
    return messages().get(messages().size() - 1).getAsJsonObject().get("text").getAsString();
  }

  private JsonArray messages() {
    return JsonParser.parseString(get("/web/messages?phone=me&after=0"))
        .getAsJsonObject()
        .getAsJsonArray("messages");
  }

  private void say(String how, String what) {
    JsonObject body = new JsonObject();
    body.addProperty("phone", "me");
    body.addProperty("id", UUID.randomUUID().toString().substring(0, 12));
    body.addProperty(how, what);
    send(
        HttpRequest.newBuilder(base.resolve("/web/say"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private String get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)));
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.header("cookie", cookie).build(), BodyHandlers.ofString());
      response
          .headers()
          .firstValue("set-cookie")
          .ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
