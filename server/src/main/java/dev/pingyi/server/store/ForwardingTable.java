package dev.pingyi.server.store;

import java.util.List;
import java.util.Optional;

/**
 * Stands before a table and hands everything on; who extends it does something else in one place.
 */
public abstract class ForwardingTable implements Table {
  private final Table table;

  protected ForwardingTable(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Item> get(Key key) {
    return table.get(key);
  }

  @Override
  public List<Item> query(Range range) {
    return table.query(range);
  }

  @Override
  public List<IndexEntry> due(IndexRange range) {
    return table.due(range);
  }

  @Override
  public boolean isEmpty() {
    return table.isEmpty();
  }

  @Override
  public void commit(List<Write> writes) {
    table.commit(writes);
  }
}
