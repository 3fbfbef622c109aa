package dev.pingyi.server.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Batches of records, from a stream or a queue, and which of them have to come again. */
final class BatchResponse {
  private BatchResponse() {}

  static JsonArray records(String event) {
    return JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records");
  }

  static JsonObject failed(String identifier) {
    JsonObject failure = new JsonObject();
    failure.addProperty("itemIdentifier", identifier);
    return failure;
  }

  static String answer(JsonArray failures) {
    JsonObject answer = new JsonObject();
    answer.add("batchItemFailures", failures);
    return answer.toString();
  }
}
