package dev.pingyi.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Events as AWS hands them to the doors, made from its own samples, and what is answered. */
public final class AwsEvents {
  private static final Path FOLDER = Path.of("../events/src/test/resources/aws");

  private AwsEvents() {}

  public static JsonObject sample(String name) {
    try {
      return JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json")))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request without query, cookies and body. */
  public static JsonObject request(String method, String path) {
    JsonObject event = sample("apigateway-v2");
    event.addProperty("rawPath", path);
    event.addProperty("rawQueryString", "");
    JsonObject http = event.getAsJsonObject("requestContext").getAsJsonObject("http");
    http.addProperty("method", method);
    http.addProperty("path", path);
    List.of("body", "cookies", "queryStringParameters").forEach(event::remove);
    event.addProperty("isBase64Encoded", false);
    return event;
  }

  /** What somebody posts by the test's own chat service. */
  public static JsonObject message(String body) {
    JsonObject event = request("POST", "/fake");
    event.getAsJsonObject("headers").addProperty("X-Fake-Secret", FakeChannel.SECRET);
    event.addProperty("body", body);
    return event;
  }

  public static String stream(List<JsonObject> records) {
    JsonArray all = new JsonArray();
    records.forEach(all::add);
    return records(all);
  }

  /** The messages are named by their places. */
  public static String queue(List<Notification> notifications) {
    JsonArray all = new JsonArray();
    for (Notification notification : notifications) {
      JsonObject message = sample("sqs").getAsJsonArray("Records").get(0).getAsJsonObject();
      message.addProperty("messageId", String.valueOf(all.size()));
      message.addProperty("body", Json.write(notification));
      all.add(message);
    }
    return records(all);
  }

  private static String records(JsonArray all) {
    JsonObject event = new JsonObject();
    event.add("Records", all);
    return event.toString();
  }

  public static List<String> failures(String answer) {
    JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
    return json.getAsJsonArray("batchItemFailures").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(failure -> failure.get("itemIdentifier").getAsString())
        .toList();
  }
}
