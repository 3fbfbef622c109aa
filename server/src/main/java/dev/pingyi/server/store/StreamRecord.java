package dev.pingyi.server.store;

import com.google.gson.JsonObject;
import dev.pingyi.events.EventEnvelope;

/** The insertion of an event item as a record of the table's stream. */
public final class StreamRecord {
  private static final String STREAM = "dynamodb";
  private static final String NEW_IMAGE = "NewImage";
  private static final String SEQUENCE = "SequenceNumber";

  private StreamRecord() {}

  /** What AWS would hand to {@code react} for this insertion. */
  public static JsonObject write(String sequence, Item item) {
    JsonObject image = Image.write(item);
    JsonObject keys = new JsonObject();
    keys.add(Attributes.PK, image.get(Attributes.PK));
    keys.add(Attributes.SK, image.get(Attributes.SK));
    JsonObject change = new JsonObject();
    change.add("Keys", keys);
    change.add(NEW_IMAGE, image);
    change.addProperty(SEQUENCE, sequence);
    change.addProperty("StreamViewType", "NEW_IMAGE");
    JsonObject stream = new JsonObject();
    stream.addProperty("eventID", sequence);
    stream.addProperty("eventName", "INSERT");
    stream.addProperty("eventVersion", "1.1");
    stream.addProperty("eventSource", "aws:dynamodb");
    stream.addProperty("awsRegion", "local");
    stream.add(STREAM, change);
    return stream;
  }

  /** The event in a record of the stream. */
  public static EventEnvelope read(JsonObject stream) {
    return EventRecords.read(stream.getAsJsonObject(STREAM).getAsJsonObject(NEW_IMAGE));
  }

  /** By which a failed record is named. */
  public static String sequence(JsonObject stream) {
    return stream.getAsJsonObject(STREAM).get(SEQUENCE).getAsString();
  }
}
