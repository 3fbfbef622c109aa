package dev.pingyi.core.complaint;

import java.time.Instant;
import java.util.Optional;

/**
 * What the inspectors found, and what followed from it. Their reason stands in the {@link History}.
 *
 * @param decidedAt when the verdict fell, or {@link Instant#EPOCH}
 * @param recordBy by when they record who was held to account; {@link Deadline#NONE} without an
 *     upheld verdict
 * @param recordedAt when they first did, or {@link Instant#EPOCH}
 * @param accountability what they recorded, corrections included
 */
public record Inquiry(
    Verdict verdict,
    Instant decidedAt,
    Deadline recordBy,
    Instant recordedAt,
    Accountability accountability) {
  public static final Inquiry OPEN = of(Verdict.NONE, Instant.EPOCH, Deadline.NONE);

  /**
   * @param recordBy by when the inspectors record who was held to account
   */
  static Inquiry of(Verdict verdict, Instant decidedAt, Deadline recordBy) {
    return new Inquiry(verdict, decidedAt, recordBy, Instant.EPOCH, Accountability.NONE);
  }

  /** When the verdict fell; empty while there is none. */
  public Optional<Instant> decided() {
    return Optional.of(decidedAt).filter(at -> at.isAfter(Instant.EPOCH));
  }

  /** Whether it was recorded, be it that the verdict has fallen since. */
  public boolean isRecorded() {
    return recordedAt.isAfter(Instant.EPOCH);
  }

  /** What was recorded of the people held to account, as long as the verdict stands. */
  public Optional<Accountability> recorded() {
    return Optional.of(accountability).filter(_ -> verdict == Verdict.UPHELD && isRecorded());
  }

  /** Whether the verdict stands and nobody has recorded it yet. */
  boolean isRecordOwed() {
    return verdict == Verdict.UPHELD && !isRecorded();
  }

  /** Whether a record was owed at any time. */
  boolean wasRecordOwed() {
    return !recordBy.equals(Deadline.NONE);
  }

  /** A correction stands where the first record stood. */
  Inquiry recorded(Accountability other, Instant at) {
    Instant first = isRecorded() ? recordedAt : at;
    return new Inquiry(verdict, decidedAt, recordBy, first, other);
  }

  Inquiry recordedBy(Deadline other) {
    return new Inquiry(verdict, decidedAt, other, recordedAt, accountability);
  }

  Inquiry overturned() {
    return new Inquiry(Verdict.REVOKED, decidedAt, recordBy, recordedAt, accountability);
  }
}
