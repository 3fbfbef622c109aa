package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.complaint.ComplaintRules;
import java.time.Instant;
import java.util.Optional;

/** How many promises to citizens are broken at an instant, for whoever watches. */
public final class CountOverdue {
  /** Whoever sees so many in one area knows enough. */
  private static final int MOST_PER_AREA = 100;

  private final Office office;

  public CountOverdue(Office office) {
    this.office = office;
  }

  public int run(Instant now) {
    return office.roster().areas().stream().mapToInt(area -> in(area, now)).sum();
  }

  /** Not every promise that is over is broken: a citizen may have been reached in time. */
  private int in(String area, Instant now) {
    return (int)
        office.store().promisedIn(area, now, MOST_PER_AREA).stream()
            .map(office.store()::complaint)
            .flatMap(Optional::stream)
            .filter(complaint -> ComplaintRules.isOverdue(complaint, now))
            .count();
  }
}
