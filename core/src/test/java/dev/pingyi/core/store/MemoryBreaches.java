package dev.pingyi.core.store;

import dev.pingyi.core.breach.Breach;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reported breaches in memory. */
final class MemoryBreaches implements BreachStore {
  private final Map<String, Breach> all = new TreeMap<>();

  @Override
  public synchronized Optional<Breach> breach(String reference) {
    MemoryRecords.refuseEmpty(reference);
    return Optional.ofNullable(all.get(reference));
  }

  @Override
  public synchronized List<String> open(String area, int most) {
    return all.values().stream()
        .filter(b -> b.isOpen() && b.area().equals(area))
        .sorted(Comparator.comparing(b -> b.deadline().dueAt()))
        .limit(most)
        .map(Breach::reference)
        .toList();
  }

  synchronized Stream<Breach> due(Instant now) {
    return List.copyOf(all.values()).stream()
        .filter(b -> b.nextDueAt().filter(at -> !at.isAfter(now)).isPresent());
  }

  synchronized boolean follows(Breach breach) {
    return breach(breach.reference()).map(Breach::version).orElse(0L) == breach.version() - 1;
  }

  synchronized void put(Breach breach) {
    all.put(breach.reference(), breach);
  }
}
