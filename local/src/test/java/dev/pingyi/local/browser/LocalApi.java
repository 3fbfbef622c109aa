package dev.pingyi.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;

/** The local calls that put the office into the state which a page is to show. */
record LocalApi(URI base) {
  /** The code of some counter. */
  String token() {
    return ask("/local/signs").getAsJsonArray().get(0).getAsJsonObject().get("token").getAsString();
  }

  /** The unit of that counter. */
  String unit() {
    return ask("/local/signs").getAsJsonArray().get(0).getAsJsonObject().get("unit").getAsString();
  }

  /** The codes of all counters. */
  List<String> tokens() {
    return ask("/local/signs").getAsJsonArray().asList().stream()
        .map(sign -> sign.getAsJsonObject().get("token").getAsString())
        .toList();
  }

  String invitation(JsonObject member) {
    return tell("/local/invitations", member).getAsJsonObject().get("invitation").getAsString();
  }

  /** A figure of everything kept. */
  long count(String what) {
    return ask("/local/counts").getAsJsonObject().get(what).getAsLong();
  }

  void crowd(int ratings) {
    JsonObject crowd = new JsonObject();
    crowd.addProperty("ratings", ratings);
    tell("/local/crowd", crowd);
  }

  void clock(String at) {
    JsonObject clock = new JsonObject();
    clock.addProperty("at", at);
    tell("/local/clock", clock);
  }

  private JsonElement ask(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).build());
  }

  private JsonElement tell(String path, JsonObject body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  private static JsonElement send(HttpRequest request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return JsonParser.parseString(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
