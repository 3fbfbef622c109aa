package dev.pingyi.functions;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.app.ReactToEvent;
import dev.pingyi.core.errand.Errand;
import dev.pingyi.core.errand.Queue;
import dev.pingyi.events.Recorded;
import dev.pingyi.functions.store.EventItem;
import java.time.Duration;
import java.util.List;

/** The stream of committed events: each becomes the errands that it asks for. */
final class ReactDoor {
  private final ReactToEvent reactToEvent;
  private final Queue queue;
  private final EventMetrics metrics;

  ReactDoor(ReactToEvent reactToEvent, Queue queue, EventMetrics metrics) {
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
    for (JsonElement element : Batch.records(event)) {
      JsonObject change = element.getAsJsonObject().getAsJsonObject("dynamodb");
      try {
        react(change);
      } catch (RuntimeException e) {
        String record = change.get("SequenceNumber").getAsString();
        Log.error("react", "failed", e, "record", record);
        failures.add(Batch.failed(record));
      }
    }
    return Batch.answer(failures);
  }

  private void react(JsonObject change) {
    Recorded recorded = EventItem.read(change.getAsJsonObject("NewImage"));
    String what = recorded.event().getClass().getSimpleName();
    Log.info("react", what, "subject", recorded.event().subject());
    List<Errand> errands = reactToEvent.to(recorded);
    if (!errands.isEmpty()) {
      queue.put(errands, Duration.ZERO);
    }
    // Last: what is only watched must not be counted when the record has to come again.
    metrics.count(recorded.event());
  }
}
