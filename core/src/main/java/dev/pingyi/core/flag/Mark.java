package dev.pingyi.core.flag;

import dev.pingyi.core.rating.Rating;
import java.time.Duration;
import java.time.Instant;

/**
 * A rating as a window remembers it.
 *
 * @param praise whether it is not bad
 * @param counted whether it was counted when it was given
 * @param quick whether it was given faster than one can read
 * @param fresh whether it is the first that its account has given
 * @param done whether what follows for it was done: it is held back, or bundled
 */
public record Mark(
    String reference,
    String unit,
    String counter,
    Instant at,
    boolean praise,
    boolean counted,
    boolean quick,
    boolean fresh,
    boolean done) {
  public static Mark of(Rating rating, boolean praise, boolean fresh, Duration quickUnder) {
    Duration took = Duration.between(rating.scannedAt(), rating.at());
    return new Mark(
        rating.reference(),
        rating.unit(),
        rating.counter(),
        rating.at(),
        praise,
        !rating.heldBack(),
        took.compareTo(quickUnder) < 0,
        fresh,
        false);
  }

  /** The same rating, as good or bad as before. */
  boolean isSame(Mark other) {
    return reference.equals(other.reference) && praise == other.praise;
  }

  Mark asDone() {
    return new Mark(reference, unit, counter, at, praise, counted, quick, fresh, true);
  }
}
