package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.action.OpenFlags;
import dev.pingyi.core.complaint.ComplaintRules;
import dev.pingyi.core.flag.Flag;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How much that the office or a unit owes to citizens is late, for whoever watches. */
public final class CountOverdue {
  /** Whoever sees so many in one list knows enough. */
  private static final int MOST_PER_LIST = 100;

  private final Office office;

  public CountOverdue(Office office) {
    this.office = office;
  }

  public int run(Instant now) {
    // The complaints of a flood lie in its own list, not in their area's.
    Stream<String> floods = new OpenFlags(office).floods().stream().map(Flag::reference);
    return Stream.concat(office.roster().areas().stream(), floods)
        .mapToInt(list -> in(list, now))
        .sum();
  }

  private int in(String list, Instant now) {
    return (int)
        office.store().promisedIn(list, now, MOST_PER_LIST).stream()
            .map(office.store()::complaint)
            .flatMap(Optional::stream)
            .filter(complaint -> ComplaintRules.isOverdue(complaint, now))
            .count();
  }
}
