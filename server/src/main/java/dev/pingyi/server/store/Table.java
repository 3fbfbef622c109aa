package dev.pingyi.server.store;

import java.util.List;
import java.util.Optional;

/** The lowest layer: items, one sparse index, one conditional atomic write. */
public interface Table {
  /** The most items of one write. */
  int MOST_WRITES = 100;

  /** The item as of the latest commit. */
  Optional<Item> get(Key key);

  List<Item> query(Range range);

  /** Entries of a list of the due index in the order of their places; may lag behind. */
  List<IndexEntry> due(IndexRange range);

  /** Whether nothing was written yet; what was written lately may be missed. */
  boolean isEmpty();

  /**
   * Writes everything, or nothing if a condition does not hold.
   *
   * @throws dev.pingyi.core.store.StaleException if a condition does not hold
   */
  void commit(List<Write> writes);

  /** The record in the item of that key, as of the latest commit. */
  default <T> Optional<T> get(Key key, Class<T> type) {
    return get(key).map(item -> item.read(type));
  }

  /** The records in the items of a range that holds nothing else. */
  default <T> List<T> query(Range range, Class<T> type) {
    return query(range).stream().map(item -> item.read(type)).toList();
  }
}
