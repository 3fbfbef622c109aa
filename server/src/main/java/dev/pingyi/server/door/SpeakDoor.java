package dev.pingyi.server.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.events.Json;
import dev.pingyi.server.DeliverNotification;
import dev.pingyi.server.telemetry.Log;

/** The queue of notifications: each is spoken, put off, or given up, and the rest comes again. */
public final class SpeakDoor {
  private final DeliverNotification deliver;

  public SpeakDoor(DeliverNotification deliver) {
    this.deliver = deliver;
  }

  String take(String event) {
    JsonArray failures = new JsonArray();
    for (JsonElement element : Batch.records(event)) {
      JsonObject record = element.getAsJsonObject();
      try {
        deliver.run(Json.read(record.get("body").getAsString(), Notification.class));
      } catch (RuntimeException e) {
        Log.error("speak", "failed", e);
        failures.add(Batch.failed(record.get("messageId").getAsString()));
      }
    }
    return Batch.answer(failures);
  }
}
