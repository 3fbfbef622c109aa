package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody goes on with, and with it the order of each list: of what is equally urgent, first
 * what can be done at once.
 */
public final class NextCase {
  private final Office office;

  public NextCase(Office office) {
    this.office = office;
  }

  /**
   * The most urgent case that can be done at once, else the most urgent of all; empty if there is
   * no other.
   *
   * @param list in which it is looked for
   * @param reference of the case that is left
   */
  public Optional<Entry> after(WorkList list, List<Member> posts, String reference, Instant now) {
    List<Entry> others =
        list.of(posts, now).stream()
            .filter(entry -> !entry.isFlood() && !entry.reference().equals(reference))
            .toList();
    return others.stream()
        .filter(entry -> isReady(entry, now))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  /** What ends in the same minute is as urgent. */
  Comparator<Entry> order(Instant now) {
    return Comparator.comparing((Entry entry) -> entry.dueAt().truncatedTo(ChronoUnit.MINUTES))
        .thenComparingInt(entry -> isReady(entry, now) ? 0 : 1)
        .thenComparing(Entry.MOST_URGENT_FIRST);
  }

  private boolean isReady(Entry entry, Instant now) {
    return entry.duty() != entry.row().duty() || entry.row().isReady(office.books(), now);
  }
}
