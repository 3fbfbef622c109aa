package dev.pingyi.server.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.core.notify.Queue;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.server.store.EventRecords;
import dev.pingyi.server.telemetry.EventMetrics;
import dev.pingyi.server.telemetry.Log;
import java.time.Duration;
import java.util.List;

/** The stream of committed events: each becomes the notifications that it asks for. */
public final class ReactDoor {
  private final ReactToEvent reactToEvent;
  private final Queue queue;
  private final EventMetrics metrics;

  public ReactDoor(ReactToEvent reactToEvent, Queue queue, EventMetrics metrics) {
    this.reactToEvent = reactToEvent;
    this.queue = queue;
    this.metrics = metrics;
  }

  /**
   * Takes every record; those that failed are named in the answer. From the first of them on a
   * stream brings all again, which is done twice and once.
   */
  String take(String event) {
    JsonArray failures = new JsonArray();
    for (JsonElement element : BatchResponse.records(event)) {
      JsonObject change = element.getAsJsonObject().getAsJsonObject("dynamodb");
      try {
        react(change);
      } catch (RuntimeException e) {
        String record = change.get("SequenceNumber").getAsString();
        Log.error("react", "failed", e, "record", record);
        failures.add(BatchResponse.failed(record));
      }
    }
    return BatchResponse.answer(failures);
  }

  private void react(JsonObject change) {
    EventEnvelope envelope = EventRecords.read(change.getAsJsonObject("NewImage"));
    String what = envelope.event().getClass().getSimpleName();
    Log.info("react", what, "subject", envelope.event().subject());
    List<Notification> notifications = reactToEvent.to(envelope);
    if (!notifications.isEmpty()) {
      queue.put(notifications, Duration.ZERO);
    }
    // Last: what is only watched must not be counted when the record has to come again.
    metrics.count(envelope.event());
  }
}
