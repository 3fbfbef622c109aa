package dev.pingyi.server.store;

import dev.pingyi.core.rating.Rating;
import dev.pingyi.events.Json;
import java.util.Optional;

/** Ratings: one item each, under its reference. */
final class RatingRecords {
  private static final String KIND = "rating";

  private final Table table;

  RatingRecords(Table table) {
    this.table = table;
  }

  Optional<Rating> get(String reference) {
    return table.get(key(reference), Rating.class);
  }

  Write put(Rating rating) {
    return Write.versioned(
        Item.of(key(rating.reference()), KIND, Json.write(rating)).version(rating.version()));
  }

  private static Key key(String reference) {
    return new Key(reference, KIND);
  }
}
