package dev.pingyi.server.door;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.CountOverdue;
import dev.pingyi.core.app.LastTick;
import dev.pingyi.core.app.Tick;
import dev.pingyi.core.app.TickFailedException;
import dev.pingyi.server.telemetry.Log;
import dev.pingyi.server.telemetry.Metrics;
import dev.pingyi.server.telemetry.Metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Brings about what is due, batch by batch, as long as there is time. */
public final class TickDoor {
  /** A run works off at most so many batches, and begins none later: the next minute goes on. */
  private static final int BATCHES_MAX = 20;

  private static final Duration BEGIN_WITHIN = Duration.ofSeconds(30);

  private final Tick tick;
  private final LastTick lastTick;
  private final CountOverdue countOverdue;
  private final Metrics metrics;
  private final InstantSource officeClock;
  private final InstantSource realClock;

  public TickDoor(
      Office office, Metrics metrics, InstantSource officeClock, InstantSource realClock) {
    this.tick = new Tick(office);
    this.lastTick = new LastTick(office);
    this.countOverdue = new CountOverdue(office);
    this.metrics = metrics;
    this.officeClock = officeClock;
    this.realClock = realClock;
  }

  /**
   * Works off what is due.
   *
   * @throws TickFailedException if complaints are left that cannot be; whoever watches is told of
   *     the tick all the same, since everybody else was reminded
   */
  String run() {
    try {
      lastTick.run(officeClock.instant(), realClock.instant());
      int moved = moved();
      watch();
      JsonObject answer = new JsonObject();
      answer.addProperty("moved", moved);
      return answer.toString();
    } catch (TickFailedException e) {
      e.failures()
          .forEach((reference, why) -> Log.error("tick", "failed", why, "subject", reference));
      watchAfter(e);
      throw e;
    }
  }

  /** What kept the tick from a complaint may keep it from counting, too. */
  private void watchAfter(TickFailedException failed) {
    try {
      watch();
    } catch (RuntimeException e) {
      failed.addSuppressed(e);
    }
  }

  private int moved() {
    Instant last = realClock.instant().plus(BEGIN_WITHIN);
    int moved = 0;
    for (int i = 0; i < BATCHES_MAX && realClock.instant().isBefore(last); i++) {
      int now = tick.run(officeClock.instant());
      moved += now;
      if (now == 0) {
        break;
      }
    }
    if (moved > 0) {
      Log.info("tick", "moved", "complaints", String.valueOf(moved));
    }
    return moved;
  }

  /** Not asked where nobody watches: one machine ticks far more often than once a minute. */
  private void watch() {
    if (metrics.isWatched()) {
      metrics.add(Metric.TICKS);
      int overdue = countOverdue.run(officeClock.instant());
      metrics.add(Metric.OVERDUE_COMPLAINTS, overdue);
    }
  }
}
