package dev.pingyi.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The office's time: it stands where it was put, or runs with the real clock; it can be moved
 * forward and never goes back, not even over a restart.
 */
public final class OfficeClock implements InstantSource, AutoCloseable {
  private static final String NAME = "clock";

  /** A running clock is not written down at every look, but this much ahead. */
  private static final Duration AHEAD = Duration.ofSeconds(10);

  private final InstantSource real;
  private final Kept kept;
  private final boolean standing;
  private final Optional<Instant> resumed;
  private Duration offset = Duration.ZERO;
  private Instant latest;
  private Instant written = Instant.MIN;

  /**
   * @param standingAt where it shall stand; empty = run with {@code real}
   * @param kept holds the last instant of an earlier run, before which it does not start
   */
  public OfficeClock(Optional<Instant> standingAt, InstantSource real, Kept kept) {
    this.real = real;
    this.kept = kept;
    this.standing = standingAt.isPresent();
    Instant wanted = standingAt.orElseGet(real::instant);
    Optional<Instant> last = kept.instant(NAME);
    this.resumed = last.filter(wanted::isBefore);
    this.latest = resumed.orElse(wanted);
    setTo(latest);
  }

  /** The last instant of an earlier run, if the clock starts there instead of where it was told. */
  public Optional<Instant> resumed() {
    return resumed;
  }

  public boolean isStanding() {
    return standing;
  }

  @Override
  public synchronized Instant instant() {
    if (!standing) {
      Instant now = real.instant().plus(offset);
      // The real clock may be put back by its owner; ours waits until it has caught up.
      latest = now.isBefore(latest) ? latest : now;
      if (latest.isAfter(written)) {
        write(latest.plus(AHEAD));
      }
    }
    return latest;
  }

  /** Moves forward; an instant that has already passed changes nothing. */
  synchronized void advanceTo(Instant instant) {
    if (instant.isAfter(instant())) {
      setTo(instant);
    }
  }

  /** Ends with the exact instant written down. */
  @Override
  public synchronized void close() {
    write(instant());
  }

  private void setTo(Instant instant) {
    latest = instant;
    offset = standing ? Duration.ZERO : Duration.between(real.instant(), instant);
    write(standing ? instant : instant.plus(AHEAD));
  }

  private void write(Instant instant) {
    kept.keep(NAME, instant);
    written = instant;
  }
}
