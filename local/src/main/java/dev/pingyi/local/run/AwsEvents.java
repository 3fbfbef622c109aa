package dev.pingyi.local.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.server.store.Feed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON in which AWS wraps what it hands to a function, and the failures it reads back. */
final class AwsEvents {
  private AwsEvents() {}

  /** A DynamoDB stream event of finished records. */
  static String stream(Collection<Feed.Entry> events) {
    JsonArray records = new JsonArray();
    events.forEach(event -> records.add(JsonParser.parseString(event.json())));
    return records(records);
  }

  /** An SQS event of one message. */
  public static String queue(LocalQueue.Received message) {
    JsonObject attributes = new JsonObject();
    attributes.addProperty("ApproximateReceiveCount", Integer.toString(message.receives()));
    JsonObject json = new JsonObject();
    json.addProperty("messageId", message.messageId());
    json.addProperty("receiptHandle", message.messageId());
    json.addProperty("body", message.body());
    json.add("attributes", attributes);
    json.add("messageAttributes", new JsonObject());
    json.addProperty("eventSource", "aws:sqs");
    json.addProperty("awsRegion", "local");
    JsonArray records = new JsonArray();
    records.add(json);
    return records(records);
  }

  /** A scheduler's event; the doors look at the office clock instead. */
  static String schedule(Instant at) {
    JsonObject json = new JsonObject();
    json.addProperty("version", "0");
    json.addProperty("id", "local-" + at);
    json.addProperty("detail-type", "Scheduled Event");
    json.addProperty("source", "aws.scheduler");
    json.addProperty("time", at.toString());
    json.add("detail", new JsonObject());
    return json.toString();
  }

  /**
   * The identifiers that a door reports as failed.
   *
   * @throws RuntimeException if the answer is not what AWS understands; AWS takes that for a
   *     failure of all
   */
  static Set<String> failures(String answer) {
    if (answer.isBlank()) {
      return Set.of();
    }
    JsonElement failures =
        JsonParser.parseString(answer).getAsJsonObject().get("batchItemFailures");
    List<JsonElement> all =
        failures == null || failures.isJsonNull() ? List.of() : failures.getAsJsonArray().asList();
    return all.stream()
        .map(failure -> failure.getAsJsonObject().get("itemIdentifier").getAsString())
        .collect(Collectors.toSet());
  }

  private static String records(JsonArray records) {
    JsonObject event = new JsonObject();
    event.add("Records", records);
    return event.toString();
  }
}
