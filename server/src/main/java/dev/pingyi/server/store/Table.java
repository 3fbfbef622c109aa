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

  /** Items in a list of the due index up to {@code until}, earliest first. */
  List<IndexEntry> due(String on, String until, int most);

  /**
   * Writes everything, or nothing if a condition does not hold.
   *
   * @throws dev.pingyi.core.store.StaleException if a condition does not hold
   */
  void commit(List<Write> writes);
}
