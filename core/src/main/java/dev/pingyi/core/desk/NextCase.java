package dev.pingyi.core.desk;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.desk.WorkList.Entry;
import dev.pingyi.core.roster.Member;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The case that somebody goes on with when the own part of another is done. */
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
        .filter(new ListOrder(office, now)::isReady)
        .findFirst()
        .or(() -> others.stream().findFirst());
  }
}
