package dev.pingyi.core.points;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a book would be under other rules: booked anew, entry by entry, by why each was booked and
 * not by the points that it says. Such a book is to be reckoned with, never kept or published.
 *
 * @param rules the other ones
 */
public record Rescoring(PointsRules rules) {
  public PointsBook of(PointsBook kept) {
    String unit = kept.opening().unit();
    PointsBook anew = rules.book(unit, kept.opening().year(), List.of());
    for (Entry entry : kept.entries()) {
      Optional<Entry> booked = booked(anew, entry.booking());
      if (booked.isPresent()) {
        anew =
            new PointsBook(
                anew.opening(), Stream.concat(anew.entries().stream(), booked.stream()).toList());
      }
    }
    return anew;
  }

  private Optional<Entry> booked(PointsBook anew, Entry.Booking booking) {
    PointsRules.Cause cause = new PointsRules.Cause(booking.cause(), booking.by());
    return switch (booking.kind()) {
      case DEDUCTION ->
          Optional.of(
              (booking.reason().equals(PointsRules.BREACH)
                      ? rules.breach(anew, cause, booking.at())
                      : rules.uphold(anew, cause, booking.at()))
                  .entry());
      case REVERSAL -> rules.reverse(anew, cause, booking.at()).map(PointsRules.Entered::entry);
    };
  }
}
