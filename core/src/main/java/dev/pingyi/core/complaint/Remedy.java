package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of putting it right.
 *
 * @param reportedAt when the unit first said that it had, or {@link Instant#EPOCH}
 * @param objections how often the citizen objected to a result, of a call or of a remedy
 */
public record Remedy(Instant reportedAt, int objections) {
  static final Remedy NONE = new Remedy(Instant.EPOCH, 0);

  public Optional<Instant> reported() {
    return Optional.of(reportedAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  Remedy reported(Instant at) {
    return reported().isPresent() ? this : new Remedy(at, objections);
  }

  Remedy objected() {
    return new Remedy(reportedAt, objections + 1);
  }
}
