package dev.pingyi.server.store;

import com.google.gson.JsonObject;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;

/**
 * Events: one item each in the partition of its subject, and the image of it that the table's
 * stream carries.
 */
public final class EventRecords {
  /** The stream is filtered by this kind. */
  public static final String KIND = "event";

  private static final String PREFIX = "event:";

  private EventRecords() {}

  static Write insert(EventEnvelope envelope) {
    CivicEvent event = envelope.event();
    return new Write.Insert(
        Item.of(key(envelope), KIND, Json.write(event, CivicEvent.class)).version(1));
  }

  public static EventEnvelope read(Item item) {
    return new EventEnvelope(
        item.key().sk().substring(PREFIX.length()), Json.read(item.body(), CivicEvent.class));
  }

  static Key key(EventEnvelope envelope) {
    return new Key(envelope.event().subject(), PREFIX + envelope.id());
  }

  /** Reads the event in a stream record's {@code NewImage}. */
  public static EventEnvelope read(JsonObject newImage) {
    return read(Image.read(newImage));
  }
}
