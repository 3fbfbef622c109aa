package dev.pingyi.local.console;

import dev.pingyi.core.complaint.Docket;
import dev.pingyi.core.complaint.Verdict;
import dev.pingyi.core.points.Entry;
import dev.pingyi.core.rulebook.RuleBook;
import dev.pingyi.core.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads in the points books what a unit had left after a deduction. */
public record BookedPoints(Store store, ZoneId zone, IntFunction<RuleBook> books)
    implements ComplaintList.PointsAfter {
  @Override
  public Optional<Integer> of(Docket docket) {
    if (docket.verdict() != Verdict.UPHELD) {
      return Optional.empty();
    }
    int opened = year(docket.openedAt());
    return after(docket, opened).or(() -> after(docket, opened + 1));
  }

  private Optional<Integer> after(Docket docket, int year) {
    List<Entry> entries = store.entries(docket.unit(), year);
    int points = books.apply(year).points().start();
    for (Entry entry : entries) {
      points += entry.change();
      if (entry instanceof Entry.Deduction && entry.cause().equals(docket.reference())) {
        return Optional.of(points);
      }
    }
    return Optional.empty();
  }

  private int year(Instant at) {
    return at.atZone(zone).getYear();
  }
}
