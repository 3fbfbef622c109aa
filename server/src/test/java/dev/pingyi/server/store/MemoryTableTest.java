package dev.pingyi.server.store;

import com.google.gson.JsonObject;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.StoreContract;
import dev.pingyi.events.EventEnvelope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The table on which the doors are tried behaves like the others. */
final class MemoryTableTest extends StoreContract {
  private MemoryTable table;

  @Override
  protected Store open(ZoneId office, InstantSource officeClock) {
    table = new MemoryTable();
    return new ItemStore(table, office, officeClock, InstantSource.system());
  }

  @Override
  protected List<EventEnvelope> happened() {
    List<JsonObject> all = table.streamAfter(0);
    return all.stream().map(StreamRecord::read).toList();
  }
}
