package dev.pingyi.server.store;

import com.google.gson.JsonObject;
import dev.pingyi.core.store.StaleException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table in memory, with the stream of the events that were inserted. It can be taken away. */
public final class MemoryTable implements Table {
  private final TreeMap<Key, Item> items =
      new TreeMap<>(Comparator.comparing(Key::pk).thenComparing(Key::sk));
  private final List<JsonObject> stream = new ArrayList<>();
  private boolean down;

  /** Nothing can be read or written until it is up again. */
  public void down(boolean is) {
    down = is;
  }

  /** Everything that is kept. */
  public synchronized List<Item> items() {
    return List.copyOf(items.values());
  }

  /** Records of the stream, without the first {@code seen} of them. */
  public synchronized List<JsonObject> streamAfter(int seen) {
    return List.copyOf(stream.subList(seen, stream.size()));
  }

  @Override
  public synchronized boolean isEmpty() {
    demandUp();
    return items.isEmpty();
  }

  @Override
  public synchronized Optional<Item> get(Key key) {
    demandUp();
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public synchronized List<Item> query(Range range) {
    demandUp();
    return items.tailMap(new Key(range.pk(), range.after()), false).values().stream()
        .takeWhile(item -> item.key().pk().equals(range.pk()))
        .filter(item -> item.key().sk().startsWith(range.prefix()))
        .limit(range.most())
        .toList();
  }

  @Override
  public synchronized List<IndexEntry> due(IndexRange range) {
    demandUp();
    return items.values().stream()
        .filter(item -> !item.due().isNone() && item.due().on().equals(range.on()))
        .filter(item -> range.holds(item.due().at()))
        .map(IndexEntry::of)
        .sorted(Comparator.comparing(IndexEntry::at))
        .limit(range.most())
        .toList();
  }

  @Override
  public synchronized void commit(List<Write> writes) {
    demandUp();
    writes.forEach(this::demand);
    writes.forEach(this::apply);
  }

  private void demand(Write write) {
    Optional<Item> stored = Optional.ofNullable(items.get(write.key()));
    boolean holds =
        switch (write) {
          case Write.Insert _ -> stored.isEmpty();
          case Write.Replace(Item item) ->
              stored.filter(s -> s.version() == item.version() - 1).isPresent();
          case Write.Delete(Key _, boolean must) -> !must || stored.isPresent();
          case Write.Set _, Write.Add _ -> true;
        };
    if (!holds) {
      throw new StaleException(write.key() + " does not follow");
    }
  }

  private void apply(Write write) {
    switch (write) {
      case Write.Insert(Item item) -> {
        items.put(item.key(), item);
        if (item.kind().equals(EventRecords.KIND)) {
          stream.add(StreamRecord.write(String.valueOf(stream.size() + 1), item));
        }
      }
      case Write.Replace(Item item) -> items.put(item.key(), item);
      case Write.Set(Item item) -> items.put(item.key(), item);
      case Write.Delete(Key key, boolean _) -> items.remove(key);
      case Write.Add add -> {
        Item before = items.getOrDefault(add.key(), Item.of(add.key(), add.kind(), ""));
        Map<String, Long> sums = new LinkedHashMap<>(before.numbers());
        add.numbers().forEach((name, value) -> sums.merge(name, value, Long::sum));
        items.put(add.key(), before.numbers(sums));
      }
    }
  }

  private void demandUp() {
    if (down) {
      throw new IllegalStateException("the table is down");
    }
  }
}
