package dev.pingyi.server.store;

import dev.pingyi.events.Json;
import java.time.Instant;
import java.util.Map;

/**
 * One row of the table.
 *
 * @param version 0 for items that are not versioned
 * @param kind what it is; only inserts of {@link EventRecords#KIND} set off further work
 * @param body JSON, or empty
 * @param expiresAt in seconds since 1970, when it may be removed; 0 is never
 * @param numbers figures that are added to, by name
 */
public record Item(
    Key key,
    long version,
    String kind,
    String body,
    Due due,
    long expiresAt,
    Map<String, Long> numbers) {
  public Item {
    numbers = Map.copyOf(numbers);
  }

  public static Item of(Key key, String kind, String body) {
    return new Item(key, 0, kind, body, Due.NONE, 0, Map.of());
  }

  public Item version(long written) {
    return new Item(key, written, kind, body, due, expiresAt, numbers);
  }

  public Item due(Due place) {
    return new Item(key, version, kind, body, place, expiresAt, numbers);
  }

  public Item expiresAt(Instant at) {
    return new Item(key, version, kind, body, due, at.getEpochSecond(), numbers);
  }

  public Item numbers(Map<String, Long> figures) {
    return new Item(key, version, kind, body, due, expiresAt, figures);
  }

  /** The record that the body says. */
  public <T> T read(Class<T> type) {
    return Json.read(body, type);
  }
}
