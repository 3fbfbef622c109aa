package dev.pingyi.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One item's part in an atomic write. No two parts of one write concern the same item. */
public sealed interface Write {
  Key key();

  /** Must not exist. */
  record Insert(Item item) implements Write {
    @Override
    public Key key() {
      return item.key();
    }
  }

  /** The stored version must be the one before. */
  record Replace(Item item) implements Write {
    @Override
    public Key key() {
      return item.key();
    }
  }

  /** Whatever is stored; for items that follow from another one in the same write. */
  record Set(Item item) implements Write {
    @Override
    public Key key() {
      return item.key();
    }
  }

  /**
   * Adds to the numbers of an item, which appears if it is absent.
   *
   * @param spare an item that may take the numbers instead while others are writing to this one
   */
  record Add(Key key, String kind, Map<String, Long> numbers, Key spare) implements Write {
    public Add {
      numbers = Map.copyOf(numbers);
    }
  }

  /** Removes an item; {@code must} it exist? */
  record Delete(Key key, boolean must) implements Write {}

  /** Version 1 must not exist, version n needs the one before. */
  static Write versioned(Item item) {
    return item.version() == 1 ? new Insert(item) : new Replace(item);
  }

  /** Counts of the same item become one addition: a transaction may touch an item only once. */
  static List<Write> joined(List<Write> writes) {
    Map<Key, Write> joined = new LinkedHashMap<>();
    for (Write write : writes) {
      joined.merge(write.key(), write, Write::sum);
    }
    return List.copyOf(joined.values());
  }

  private static Write sum(Write one, Write other) {
    if (one instanceof Add first && other instanceof Add second) {
      Map<String, Long> sums = new LinkedHashMap<>(first.numbers());
      second.numbers().forEach((name, value) -> sums.merge(name, value, Long::sum));
      return new Add(first.key(), first.kind(), sums, first.spare());
    }
    throw new IllegalArgumentException("written twice in one decision: " + one.key());
  }
}
