package dev.pingyi.core.store;

import dev.pingyi.events.EventEnvelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened, in the order of its commit, each once. */
final class MemoryEvents {
  private final Set<String> keys = new HashSet<>();
  private final List<EventEnvelope> all = new ArrayList<>();

  boolean has(EventEnvelope event) {
    return keys.contains(key(event));
  }

  void append(List<EventEnvelope> events) {
    events.forEach(event -> keys.add(key(event)));
    all.addAll(events);
  }

  List<EventEnvelope> after(int n) {
    return List.copyOf(all.subList(n, all.size()));
  }

  private static String key(EventEnvelope event) {
    return event.event().subject() + "/" + event.id();
  }
}
