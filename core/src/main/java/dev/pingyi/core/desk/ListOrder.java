package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.WorkList.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * The order of each list of work at an instant: of what is equally urgent, first what can be done
 * at once.
 */
record ListOrder(Office office, Instant now) implements Comparator<Entry> {
  /** What ends in the same minute is as urgent. */
  @Override
  public int compare(Entry one, Entry other) {
    return Comparator.comparing((Entry entry) -> entry.dueAt().truncatedTo(ChronoUnit.MINUTES))
        .thenComparing(entry -> !isReady(entry))
        .thenComparing(Entry.MOST_URGENT_FIRST)
        .compare(one, other);
  }

  /** Whether it can be done now, and not only when the citizen wants to be called. */
  boolean isReady(Entry entry) {
    return entry.duty() != entry.row().duty() || entry.row().isReady(office.books(), now);
  }
}
