package dev.pingyi.functions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.errand.Errand;
import dev.pingyi.events.Json;

/** The queue of errands: each is spoken, put off, or given up, and the rest comes again. */
final class SpeakDoor {
  private final Speaking speaking;

  SpeakDoor(Speaking speaking) {
    this.speaking = speaking;
  }

  String take(String event) {
    JsonArray failures = new JsonArray();
    for (JsonElement element : Batch.records(event)) {
      JsonObject record = element.getAsJsonObject();
      try {
        speaking.run(Json.read(record.get("body").getAsString(), Errand.class));
      } catch (RuntimeException e) {
        Log.error("speak", "failed", e);
        failures.add(Batch.failed(record.get("messageId").getAsString()));
      }
    }
    return Batch.answer(failures);
  }
}
