package dev.pingyi.server.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.pingyi.core.app.DeliverNotification;
import dev.pingyi.core.notify.DeliveryResult;
import dev.pingyi.core.notify.Notification;
import dev.pingyi.events.Json;
import dev.pingyi.server.telemetry.Log;
import dev.pingyi.server.telemetry.Metrics;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.time.InstantSource;

/** The queue of notifications: each is spoken, put off, or given up, and the rest comes again. */
public final class SpeakDoor {
  private final DeliverNotification deliver;
  private final Metrics metrics;
  private final InstantSource officeClock;
  private final InstantSource realClock;

  public SpeakDoor(
      DeliverNotification deliver,
      Metrics metrics,
      InstantSource officeClock,
      InstantSource realClock) {
    this.deliver = deliver;
    this.metrics = metrics;
    this.officeClock = officeClock;
    this.realClock = realClock;
  }

  String take(String event) {
    JsonArray failures = new JsonArray();
    for (JsonElement element : BatchResponse.records(event)) {
      JsonObject record = element.getAsJsonObject();
      try {
        speak(Json.read(record.get("body").getAsString(), Notification.class));
      } catch (RuntimeException e) {
        Log.error("speak", "failed", e);
        failures.add(BatchResponse.failed(record.get("messageId").getAsString()));
      }
    }
    return BatchResponse.answer(failures);
  }

  private void speak(Notification notification) {
    switch (deliver.run(notification, officeClock.instant(), realClock.instant())) {
      case DeliveryResult.Sent _ -> metrics.add(Metric.MESSAGES_SENT);
      case DeliveryResult.Dropped _ -> log("dropped", notification);
      case DeliveryResult.Refused refused -> {
        metrics.add(Metric.SEND_FAILURES);
        Log.info("speak", "refused", "why", refused.why(), "subject", notification.subject());
      }
      case DeliveryResult.GivenUp _ -> {
        metrics.add(Metric.SEND_FAILURES);
        metrics.add(Metric.NOTIFICATIONS_GIVEN_UP);
        log("given up", notification);
      }
      case DeliveryResult.PutOff _, DeliveryResult.Waits _, DeliveryResult.Finished _ -> {}
    }
  }

  private static void log(String what, Notification notification) {
    Log.info(
        "speak", what, "topic", notification.topic().name(), "subject", notification.subject());
  }
}
