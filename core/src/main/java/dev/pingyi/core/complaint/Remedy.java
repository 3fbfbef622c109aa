package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of putting it right.
 *
 * @param reportedAt when the unit first said that it had, or {@link Instant#EPOCH}
 * @param objections how often the citizen objected to a result, of a call or of a remedy
 * @param tellAt when the unit is told of what it owes, or {@link Instant#EPOCH} if it knows all
 */
public record Remedy(Instant reportedAt, int objections, Instant tellAt) {
  static final Remedy NONE = new Remedy(Instant.EPOCH, 0, Instant.EPOCH);

  public Optional<Instant> reported() {
    return Optional.of(reportedAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  /** When the unit is told of what it does not know yet. */
  public Optional<Instant> untold() {
    return Optional.of(tellAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  Remedy reported(Instant at) {
    return reported().isPresent() ? this : new Remedy(at, objections, tellAt);
  }

  Remedy objected() {
    return new Remedy(reportedAt, objections + 1, tellAt);
  }

  Remedy tellingAt(Instant at) {
    return new Remedy(reportedAt, objections, at);
  }

  Remedy told() {
    return tellingAt(Instant.EPOCH);
  }
}
