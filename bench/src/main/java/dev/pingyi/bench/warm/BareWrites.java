package dev.pingyi.bench.warm;

import dev.pingyi.server.store.ForwardingTable;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.Write;
import java.util.ArrayList;
import java.util.List;

/** A table that writes down its commits, so that the same can be written again for others. */
final class BareWrites extends ForwardingTable {
  private final List<List<Write>> commits = new ArrayList<>();

  BareWrites(Table table) {
    super(table);
  }

  /** What was committed so far, for the citizen of this number. */
  List<List<Write>> of(long number) {
    Names names = Names.in(commits.toString());
    return commits.stream()
        .map(writes -> writes.stream().map(write -> renamed(write, names, number)).toList())
        .toList();
  }

  @Override
  public void commit(List<Write> writes) {
    super.commit(writes);
    commits.add(writes);
  }

  private static Write renamed(Write write, Names names, long number) {
    return switch (write) {
      case Write.Insert(Item item) -> new Write.Insert(renamed(item, names, number));
      case Write.Replace(Item item) -> new Write.Replace(renamed(item, names, number));
      case Write.Set(Item item) -> new Write.Set(renamed(item, names, number));
      case Write.Add add -> add;
      case Write.Delete delete ->
          new Write.Delete(renamed(delete.key(), names, number), delete.must());
    };
  }

  private static Item renamed(Item item, Names names, long number) {
    return new Item(
        renamed(item.key(), names, number),
        item.version(),
        item.kind(),
        names.replaced(item.body(), number),
        item.due(),
        item.expiresAt(),
        item.numbers());
  }

  private static Key renamed(Key key, Names names, long number) {
    return new Key(names.replaced(key.pk(), number), names.replaced(key.sk(), number));
  }
}
