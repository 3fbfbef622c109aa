package dev.pingyi.core.store;

import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.RatingEvent.RatingGiven;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What happened, in the order of its commit, each once. */
final class MemoryEvents {
  private final ZoneId office;
  private final Set<String> keys = new HashSet<>();
  private final List<EventEnvelope> all = new ArrayList<>();

  /**
   * @param office the zone that decides in which month a rating was given
   */
  MemoryEvents(ZoneId office) {
    this.office = office;
  }

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

  /** References of the ratings that a unit was given in a month. */
  NavigableSet<String> rated(String unit, YearMonth month) {
    TreeSet<String> references = new TreeSet<>();
    for (EventEnvelope envelope : all) {
      if (envelope.event() instanceof RatingGiven given
          && given.unit().equals(unit)
          && YearMonth.from(given.at().atZone(office)).equals(month)) {
        references.add(given.reference());
      }
    }
    return references;
  }

  private static String key(EventEnvelope event) {
    return event.event().subject() + "/" + event.id();
  }
}
