package dev.pingyi.infra.localstack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Puts a copy of the stage's table beside it, as a restore would: LocalStack has none. The copy has
 * what a restored table has, keys, index and items, until it is {@link #completed}.
 */
final class Restore {
  static final String NAME = Installation.named("items-restored");

  private static final String PREFIX = "DynamoDB_20120810.";

  /** As many as one call takes. */
  private static final int ITEMS_MAX = 25;

  private final Emulator emulator;

  Restore(Emulator emulator) {
    this.emulator = emulator;
  }

  void copied() {
    call(
        "CreateTable",
        JsonObjects.of(
            "TableName",
            NAME,
            "BillingMode",
            "PAY_PER_REQUEST",
            "AttributeDefinitions",
            List.of(text("pk"), text("sk"), text("dueOn"), text("dueAt")),
            "KeySchema",
            keys("pk", "sk"),
            "GlobalSecondaryIndexes",
            List.of(
                Map.of(
                    "IndexName", "due",
                    "KeySchema", keys("dueOn", "dueAt"),
                    "Projection",
                        Map.of("ProjectionType", "INCLUDE", "NonKeyAttributes", List.of("row"))))));
    untilActive();
    JsonObject page = page(new JsonObject());
    put(page.getAsJsonArray("Items"));
    while (page.has("LastEvaluatedKey")) {
      page = page(page.getAsJsonObject("LastEvaluatedKey"));
      put(page.getAsJsonArray("Items"));
    }
  }

  /**
   * What a restore leaves to the operator: docs/deploy.md tells it in commands.
   *
   * @return the ARN of the stream
   */
  String completed() {
    call(
        "UpdateTable",
        JsonObjects.of(
            "TableName",
            NAME,
            "StreamSpecification",
            Map.of("StreamEnabled", true, "StreamViewType", "NEW_IMAGE")));
    untilActive();
    call(
        "UpdateTimeToLive",
        JsonObjects.of(
            "TableName",
            NAME,
            "TimeToLiveSpecification",
            Map.of("Enabled", true, "AttributeName", "expiresAt")));
    call(
        "UpdateContinuousBackups",
        JsonObjects.of(
            "TableName",
            NAME,
            "PointInTimeRecoverySpecification",
            Map.of("PointInTimeRecoveryEnabled", true)));
    call("UpdateTable", JsonObjects.of("TableName", NAME, "DeletionProtectionEnabled", true));
    untilActive();
    return table().get("LatestStreamArn").getAsString();
  }

  private void untilActive() {
    Await.until(
        NAME + " to be active",
        Duration.ofMinutes(1),
        () -> table().get("TableStatus").getAsString().equals("ACTIVE"));
  }

  private JsonObject table() {
    return call("DescribeTable", JsonObjects.of("TableName", NAME)).getAsJsonObject("Table");
  }

  private JsonObject page(JsonObject after) {
    JsonObject scan =
        JsonObjects.of("TableName", Installation.named("items"), "ConsistentRead", true);
    if (after.size() > 0) {
      scan.add("ExclusiveStartKey", after);
    }
    return call("Scan", scan);
  }

  private void put(JsonArray items) {
    List<JsonElement> all = items.asList();
    for (int from = 0; from < all.size(); from += ITEMS_MAX) {
      List<Map<String, Map<String, JsonElement>>> puts =
          all.subList(from, Math.min(all.size(), from + ITEMS_MAX)).stream()
              .map(item -> Map.of("PutRequest", Map.of("Item", item)))
              .toList();
      JsonObject left =
          call("BatchWriteItem", JsonObjects.of("RequestItems", Map.of(NAME, puts)))
              .getAsJsonObject("UnprocessedItems");
      if (left.size() > 0) {
        throw new AssertionError("not all items were copied");
      }
    }
  }

  private JsonObject call(String action, JsonObject body) {
    return emulator.call("dynamodb", PREFIX + action, body);
  }

  private static Map<String, String> text(String name) {
    return Map.of("AttributeName", name, "AttributeType", "S");
  }

  private static List<Map<String, String>> keys(String partition, String sort) {
    return List.of(
        Map.of("AttributeName", partition, "KeyType", "HASH"),
        Map.of("AttributeName", sort, "KeyType", "RANGE"));
  }
}
