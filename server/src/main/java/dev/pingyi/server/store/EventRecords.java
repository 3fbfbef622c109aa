package dev.pingyi.server.store;

import com.google.gson.JsonObject;
import dev.pingyi.events.CivicEvent;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import dev.pingyi.events.RatingEvent;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * Events: one item each, and the image of it that the table's stream carries. An event lies in the
 * partition of its subject, but the one of a rating that was given in that of its unit and month:
 * so it is at the same time the list of a unit's ratings, for which nothing more is written. Its id
 * begins with the reference, so that it is one of its subject there, too.
 */
public final class EventRecords {
  /** The stream is filtered by this kind. */
  public static final String KIND = "event";

  private static final String PREFIX = "event:";

  private EventRecords() {}

  /**
   * @param office the zone that decides in which month a rating was given
   */
  static Write insert(EventEnvelope envelope, ZoneId office) {
    CivicEvent event = envelope.event();
    return new Write.Insert(
        Item.of(key(envelope, office), KIND, Json.write(event, CivicEvent.class)).version(1));
  }

  public static EventEnvelope read(Item item) {
    return new EventEnvelope(
        item.key().sk().substring(PREFIX.length()), Json.read(item.body(), CivicEvent.class));
  }

  static Key key(EventEnvelope envelope, ZoneId office) {
    String partition =
        envelope.event() instanceof RatingEvent.RatingGiven given
            ? rated(given.unit(), YearMonth.from(given.at().atZone(office)))
            : envelope.event().subject();
    return new Key(partition, PREFIX + envelope.id());
  }

  /**
   * References of the ratings that a unit was given in a month, in their own order: those after
   * {@code after}. It may lag behind.
   */
  static List<String> ratedIn(Table table, Place rated, String after, int most) {
    Range all = new Range(rated(rated.unit(), rated.month()), PREFIX, "", most, false);
    // An id is the reference with a slash and more behind it, which sorts before the next one.
    Range range = after.isEmpty() ? all : all.after(PREFIX + after + "0");
    return table.query(range).stream().map(item -> read(item).event().subject()).toList();
  }

  /** Where ratings are listed. */
  record Place(String unit, YearMonth month) {}

  private static String rated(String unit, YearMonth month) {
    return "rated:" + unit + "/" + month;
  }

  /** Reads the event in a stream record's {@code NewImage}. */
  public static EventEnvelope read(JsonObject newImage) {
    return read(Image.read(newImage));
  }
}
