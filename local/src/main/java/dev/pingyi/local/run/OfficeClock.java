package dev.pingyi.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The office's time: it stands where it was put, or runs with the real clock; it can be moved
 * forward and never goes back, not even over a restart.
 */
public final class OfficeClock implements InstantSource, AutoCloseable {
  private static final String NAME = "clock";

  /** A running clock is not written down at every look, but this much ahead. */
  private static final Duration AHEAD = Duration.ofSeconds(10);

  private final InstantSource real;
  private final KeyValueTable kept;
  private final boolean standing;
  private final boolean resumed;
  private Duration offset = Duration.ZERO;
  private Instant latest;
  private Instant written = Instant.MIN;

  private OfficeClock(Instant wanted, boolean standing, InstantSource real, KeyValueTable kept) {
    this.real = real;
    this.kept = kept;
    this.standing = standing;
    Instant last = kept.instant(NAME).orElse(wanted);
    this.resumed = wanted.isBefore(last);
    this.latest = resumed ? last : wanted;
    setTo(latest);
  }

  /** A clock that stands at {@code at}, or at the last instant kept if that is later. */
  public static OfficeClock standing(Instant at, InstantSource real, KeyValueTable kept) {
    return new OfficeClock(at, true, real, kept);
  }

  /** A clock that runs with {@code real}, ahead of it if the last instant kept was. */
  public static OfficeClock running(InstantSource real, KeyValueTable kept) {
    return new OfficeClock(real.instant(), false, real, kept);
  }

  /** Whether it starts at the last instant of an earlier run instead of where it was told. */
  public boolean isResumed() {
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

  /** ClockMover forward; an instant that has already passed changes nothing. */
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
