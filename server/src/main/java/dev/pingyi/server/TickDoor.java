package dev.pingyi.server;

import com.google.gson.JsonObject;
import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.CountOverdue;
import dev.pingyi.core.app.Tick;
import dev.pingyi.core.app.TickFailedException;
import dev.pingyi.server.Metrics.Metric;
import java.time.Duration;
import java.time.Instant;

/** Brings about what is due, batch by batch, as long as there is time. */
final class TickDoor {
  /** A run works off at most so many batches, and begins none later: the next minute goes on. */
  private static final int BATCHES_MAX = 20;

  private static final Duration BEGIN_WITHIN = Duration.ofSeconds(30);

  private final Tick tick;
  private final CountOverdue countOverdue;
  private final Platform platform;

  TickDoor(Office office, Platform platform) {
    this.tick = new Tick(office);
    this.countOverdue = new CountOverdue(office);
    this.platform = platform;
  }

  /**
   * Works off what is due.
   *
   * @throws TickFailedException if complaints are left that cannot be; whoever watches is told of
   *     the tick all the same, since everybody else was reminded
   */
  String run() {
    try {
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
    Instant last = platform.realClock().instant().plus(BEGIN_WITHIN);
    int moved = 0;
    for (int i = 0; i < BATCHES_MAX && platform.realClock().instant().isBefore(last); i++) {
      int now = tick.run(platform.officeClock().instant());
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
    if (platform.metrics().isWatched()) {
      platform.metrics().add(Metric.TICKS);
      int overdue = countOverdue.run(platform.officeClock().instant());
      platform.metrics().add(Metric.OVERDUE_COMPLAINTS, overdue);
    }
  }
}
