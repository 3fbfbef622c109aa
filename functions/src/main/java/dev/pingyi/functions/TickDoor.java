package dev.pingyi.functions;

import com.google.gson.JsonObject;
import dev.pingyi.core.app.CountOverdue;
import dev.pingyi.core.app.Tick;
import dev.pingyi.core.script.Office;
import dev.pingyi.functions.Metrics.Metric;
import java.time.Duration;
import java.time.Instant;

/** Brings about what is due, batch by batch, as long as there is time. */
final class TickDoor {
  /** A run works off at most so many batches, and begins none later: the next minute goes on. */
  private static final int BATCHES_MAX = 20;

  private static final Duration BEGIN_WITHIN = Duration.ofSeconds(30);

  private final Tick tick;
  private final CountOverdue countOverdue;
  private final Ground ground;

  TickDoor(Office office, Ground ground) {
    this.tick = new Tick(office);
    this.countOverdue = new CountOverdue(office);
    this.ground = ground;
  }

  String run() {
    int moved = moved();
    if (moved > 0) {
      Log.info("tick", "moved", "complaints", String.valueOf(moved));
    }
    watch();
    JsonObject answer = new JsonObject();
    answer.addProperty("moved", moved);
    return answer.toString();
  }

  private int moved() {
    Instant last = ground.realClock().instant().plus(BEGIN_WITHIN);
    int moved = 0;
    for (int i = 0; i < BATCHES_MAX && ground.realClock().instant().isBefore(last); i++) {
      int now = tick.run(ground.officeClock().instant());
      moved += now;
      if (now == 0) {
        break;
      }
    }
    return moved;
  }

  /** Not asked where nobody watches: one machine ticks far more often than once a minute. */
  private void watch() {
    if (ground.metrics().isWatched()) {
      int overdue = countOverdue.run(ground.officeClock().instant());
      ground.metrics().add(Metric.OVERDUE_COMPLAINTS, overdue);
      ground.metrics().add(Metric.TICKS);
    }
  }
}
