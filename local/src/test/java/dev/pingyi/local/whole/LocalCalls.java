package dev.pingyi.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.Stream;

/** What a test client asks of a running product, by HTTP alone. */
final class LocalCalls implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;

  LocalCalls(URI base) {
    this.base = base;
  }

  URI base() {
    return base;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** What is answered to a call that has to be right. */
  JsonElement get(String path) {
    return read(send(request(path)));
  }

  JsonObject posted(String path, String json) {
    return read(post(path, json)).getAsJsonObject();
  }

  private static JsonElement read(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body());
  }

  /** Returns when nothing is left to do at once; the number of messages that wait. */
  long settle() {
    return posted("/local/settle", "{}").get("waiting").getAsLong();
  }

  JsonObject forward(String duration) {
    return posted("/local/clock", "{\"forward\":\"" + duration + "\"}");
  }

  JsonObject until(String at) {
    return posted("/local/clock", "{\"at\":\"" + at + "\"}");
  }

  String now() {
    return get("/local/clock").getAsJsonObject().get("now").getAsString();
  }

  /** The code that hangs at a counter. */
  JsonObject sign(String counter) {
    return one("/local/signs", "counter", counter);
  }

  String token(String counter) {
    return sign(counter).get("token").getAsString();
  }

  JsonObject unit(String unit) {
    return one("/local/units", "unit", unit);
  }

  int points(String unit) {
    return unit(unit).get("points").getAsInt();
  }

  JsonObject complaint(String reference) {
    return one("/local/complaints", "reference", reference);
  }

  String state(String reference) {
    return complaint(reference).get("state").getAsString();
  }

  long count(String name) {
    return get("/local/counts").getAsJsonObject().get(name).getAsLong();
  }

  List<JsonObject> list(String path) {
    JsonArray all = get(path).getAsJsonArray();
    return all.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  /** What was said with this outcome. */
  Stream<String> said(String outcome) {
    return list("/local/outbox?after=0").stream()
        .filter(row -> row.get("outcome").getAsString().equals(outcome))
        .map(row -> row.get("text").getAsString());
  }

  /** A signed invitation; {@code place} is an area, {@code *}, or the unit of a head. */
  String invitation(String role, String place) {
    JsonObject wish = new JsonObject();
    wish.addProperty("name", role + " of " + place);
    wish.addProperty("role", role);
    wish.addProperty(role.equals("head") ? "unit" : "area", place);
    return posted("/local/invitations", wish.toString()).get("invitation").getAsString();
  }

  private JsonObject one(String path, String field, String value) {
    return list(path).stream()
        .filter(each -> each.get(field).getAsString().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + field + " " + value + " in " + path));
  }

  @Override
  public void close() {
    client.close();
  }
}
