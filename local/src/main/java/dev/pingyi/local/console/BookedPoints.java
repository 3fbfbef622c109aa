package dev.pingyi.local.console;

import dev.pingyi.core.complaint.CaseFile;
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
  public Optional<Integer> of(CaseFile file) {
    if (file.inquiry().verdict() != Verdict.UPHELD) {
      return Optional.empty();
    }
    int opened = year(file.opening().at());
    return after(file, opened).or(() -> after(file, opened + 1));
  }

  private Optional<Integer> after(CaseFile file, int year) {
    List<Entry> entries = store.entries(file.opening().unit(), year);
    int points = books.apply(year).points().start();
    for (Entry entry : entries) {
      points += entry.change();
      Entry.Booking booking = entry.booking();
      if (booking.kind() == Entry.Kind.DEDUCTION && booking.cause().equals(file.reference())) {
        return Optional.of(points);
      }
    }
    return Optional.empty();
  }

  private int year(Instant at) {
    return at.atZone(zone).getYear();
  }
}
