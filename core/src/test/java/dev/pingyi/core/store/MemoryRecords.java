package dev.pingyi.core.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Records of one kind that have a version, each under its id. */
final class MemoryRecords<T> {
  private final Map<String, T> records = new HashMap<>();
  private final Function<T, String> id;
  private final ToLongFunction<T> version;

  MemoryRecords(Function<T, String> id, ToLongFunction<T> version) {
    this.id = id;
    this.version = version;
  }

  Optional<T> get(String key) {
    refuseEmpty(key);
    return Optional.ofNullable(records.get(key));
  }

  /** As DynamoDB does: whoever asks by an empty key has asked for nothing. */
  static void refuseEmpty(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("an empty key");
    }
  }

  /** Whether the record is the one after what is stored. */
  boolean follows(T record) {
    long stored = get(id.apply(record)).map(version::applyAsLong).orElse(0L);
    return stored == version.applyAsLong(record) - 1;
  }

  void put(T record) {
    records.put(id.apply(record), record);
  }

  Stream<T> all() {
    return records.values().stream();
  }

  void remove(String key) {
    records.remove(key);
  }
}
