package dev.pingyi.core.points;

import dev.pingyi.core.points.Entry.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit's book of a year.
 *
 * @param entries the oldest first
 */
public record PointsBook(Opening opening, List<Entry> entries) {
  /**
   * What a unit begins the year with, and what holds for all of the year.
   *
   * @param floor below this nothing is taken off
   * @param monthMost so many points at most are taken off for what was decided in one month
   */
  public record Opening(String unit, int year, int start, int floor, int monthMost) {}

  public PointsBook {
    entries = List.copyOf(entries);
  }

  /** What is left. */
  public int points() {
    return entries.isEmpty() ? opening.start() : entries.getLast().effect().left();
  }

  /** The hash of the last entry, or of the opening. */
  public String head() {
    return entries.isEmpty()
        ? BookLines.hash("", BookLines.opening(opening))
        : entries.getLast().hash();
  }

  /** The book as it was at the end of a month: months never go back in it. */
  public PointsBook upTo(YearMonth month) {
    return new PointsBook(
        opening, entries.stream().filter(e -> !e.booking().month().isAfter(month)).toList());
  }

  /** What was booked in a month. */
  public List<Entry> of(YearMonth month) {
    return entries.stream().filter(e -> e.booking().month().equals(month)).toList();
  }

  /** The entry with this number. */
  public Entry entry(int number) {
    return entries.get(number - 1);
  }

  /** The deduction for a cause, if there is one that was not taken back. */
  Optional<Entry> deduction(String cause) {
    return entries.stream()
        .filter(e -> e.booking().kind() == Kind.DEDUCTION && e.booking().cause().equals(cause))
        .filter(this::stands)
        .findFirst();
  }

  private boolean stands(Entry deduction) {
    return entries.stream().noneMatch(e -> e.reverses(deduction));
  }

  /**
   * What would be left with one booking more. It follows from what stands alone, not from the order
   * in which it came: what a reversal takes back is as if it had never been, also at the floor.
   */
  int leftWith(Entry.Booking more) {
    Map<YearMonth, Integer> costs = new HashMap<>();
    List<Entry.Booking> bookings = new ArrayList<>(entries.stream().map(Entry::booking).toList());
    bookings.add(more);
    for (Entry.Booking booking : bookings) {
      switch (booking.kind()) {
        case DEDUCTION -> costs.merge(booking.month(), booking.cost(), Integer::sum);
        case REVERSAL ->
            costs.merge(entry(booking.reverses()).booking().month(), -booking.cost(), Integer::sum);
      }
    }
    int off = costs.values().stream().mapToInt(c -> Math.min(c, opening.monthMost())).sum();
    return Math.max(opening.floor(), opening.start() - off);
  }
}
