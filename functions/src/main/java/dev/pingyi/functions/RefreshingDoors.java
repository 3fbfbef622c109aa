package dev.pingyi.functions;

import dev.pingyi.server.door.Doors;
import dev.pingyi.server.telemetry.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The doors, opened at the first call, and anew when they are old: what the secret says by then is
 * known without a release.
 */
final class RefreshingDoors {
  /** A setting that was changed counts after so long in a function that is never idle. */
  static final Duration AGE_MAX = Duration.ofMinutes(10);

  /** After so long a secret that could not be read is asked for again. */
  static final Duration RETRY = Duration.ofMinutes(1);

  private final Supplier<Doors> builder;
  private final InstantSource clock;
  private @Nullable Doors doors;
  private Instant anewAt = Instant.MIN;

  RefreshingDoors(Supplier<Doors> builder, InstantSource clock) {
    this.builder = builder;
    this.clock = clock;
  }

  synchronized Doors get() {
    Doors open = doors;
    Instant now = clock.instant();
    if (open == null) {
      open = builder.get();
      anewAt = now.plus(AGE_MAX);
    } else if (anewAt.isBefore(now)) {
      open = renewed(open, now);
    }
    doors = open;
    return open;
  }

  /** A secret that cannot be read just now must not close a door that works. */
  private Doors renewed(Doors open, Instant now) {
    try {
      Doors fresh = builder.get();
      anewAt = now.plus(AGE_MAX);
      return fresh;
    } catch (RuntimeException e) {
      Log.error("doors", "not renewed", e);
      anewAt = now.plus(RETRY);
      return open;
    }
  }

  /** Lets somebody play through other doors; nothing of them is left afterwards. */
  synchronized void practise(Doors others, Runnable play) {
    doors = others;
    anewAt = clock.instant().plus(AGE_MAX);
    try {
      play.run();
    } finally {
      doors = null;
    }
  }
}
