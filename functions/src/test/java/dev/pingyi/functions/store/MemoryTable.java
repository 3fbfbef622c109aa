package dev.pingyi.functions.store;

import dev.pingyi.core.store.StaleException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table as long as a test lasts. */
public final class MemoryTable implements Table {
  private final Map<Key, Item> items =
      new TreeMap<>(Comparator.comparing(Key::pk).thenComparing(Key::sk));

  @Override
  public synchronized Optional<Item> get(Key key) {
    return Optional.ofNullable(items.get(key));
  }

  @Override
  public synchronized List<Item> query(Range range) {
    return items.values().stream()
        .filter(item -> item.key().pk().equals(range.pk()))
        .filter(item -> item.key().sk().startsWith(range.prefix()))
        .filter(item -> item.key().sk().compareTo(range.after()) > 0)
        .limit(range.most())
        .toList();
  }

  @Override
  public synchronized List<Hint> due(String on, String until, int most) {
    return items.values().stream()
        .filter(item -> item.due().on().equals(on) && item.due().at().compareTo(until) <= 0)
        .sorted(Comparator.comparing(item -> item.due().at()))
        .limit(most)
        .map(item -> new Hint(item.key(), item.due().at()))
        .toList();
  }

  @Override
  public synchronized void commit(List<Write> writes) {
    for (Write write : writes) {
      if (!holds(write)) {
        throw new StaleException(write.key().toString());
      }
    }
    writes.forEach(this::write);
  }

  private boolean holds(Write write) {
    Optional<Item> stored = get(write.key());
    return switch (write) {
      case Write.Insert _ -> stored.isEmpty();
      case Write.Replace(Item item) ->
          stored.filter(s -> s.version() == item.version() - 1).isPresent();
      case Write.Delete(Key _, boolean must) -> stored.isPresent() || !must;
      case Write.Set _, Write.Add _ -> true;
    };
  }

  private void write(Write write) {
    switch (write) {
      case Write.Insert(Item item) -> items.put(item.key(), item);
      case Write.Replace(Item item) -> items.put(item.key(), item);
      case Write.Set(Item item) -> items.put(item.key(), item);
      case Write.Delete(Key key, boolean _) -> items.remove(key);
      case Write.Add add -> {
        Item item = get(add.key()).orElseGet(() -> Item.of(add.key(), add.kind(), ""));
        Map<String, Long> numbers = new HashMap<>(item.numbers());
        add.numbers().forEach((name, number) -> numbers.merge(name, number, Long::sum));
        items.put(add.key(), item.numbers(numbers));
      }
    }
  }
}
