package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * What the inspectors found. Their reason stands in the {@link History}.
 *
 * @param decidedAt when the verdict fell, or {@link Instant#EPOCH}
 */
public record Inquiry(Verdict verdict, Instant decidedAt) {
  static final Inquiry OPEN = new Inquiry(Verdict.NONE, Instant.EPOCH);

  /** When the verdict fell; empty while there is none. */
  public Optional<Instant> decided() {
    return Optional.of(decidedAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  Inquiry overturned() {
    return new Inquiry(Verdict.REVOKED, decidedAt);
  }
}
