package dev.pingyi.core.store;

import dev.pingyi.events.EventEnvelope;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

final class MemoryStoreTest extends StoreContract {
  private MemoryStore memory;

  @Override
  protected Store open(ZoneId office, InstantSource officeClock) {
    memory = new MemoryStore(office, officeClock);
    return memory;
  }

  @Override
  protected List<EventEnvelope> happened() {
    return memory.eventsAfter(0);
  }

  @Override
  protected int turns() {
    return 5_000;
  }
}
