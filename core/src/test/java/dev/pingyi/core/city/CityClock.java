package dev.pingyi.core.city;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.LastTick;
import dev.pingyi.core.app.Tick;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The office's clock, moved by hand: on its way each minute does what is due in it. */
final class CityClock {
  private static final Duration TICK = Duration.ofMinutes(1);

  private final City city;
  private Instant now;
  private Instant nextNotice;
  private @Nullable Office of;
  private @Nullable Tick ticks;
  private LastTick last;

  CityClock(City city, Instant now) {
    this.city = city;
    this.now = now;
    this.last = new LastTick(city.office());
    this.nextNotice = new AnnounceRanking(city.office()).nextAfter(now);
  }

  Instant now() {
    return now;
  }

  void until(Instant end) {
    while (now.isBefore(end)) {
      Instant next = now.plus(TICK);
      jumpsTo(next.isAfter(end) ? end : next);
    }
  }

  void jumpsTo(Instant time) {
    now = time;
    Tick tick = tick();
    last.run(now, now);
    tick.run(now);
    if (!now.isBefore(nextNotice)) {
      announces();
    }
    city.settle();
    // What came of it together is told in the same minute, as it is on one machine.
    while (tick().run(now) > 0) {
      city.settle();
    }
  }

  /** One for as long as the office is the same: it remembers what is done. */
  private Tick tick() {
    if (ticks == null || !city.office().equals(of)) {
      of = city.office();
      ticks = new Tick(of);
      last = new LastTick(of);
    }
    return ticks;
  }

  void announces() {
    AnnounceRanking announce = new AnnounceRanking(city.office());
    while (announce.run(now).isPresent()) {
      // After a long stop several notices are missing.
    }
    nextNotice = announce.nextAfter(now);
  }
}
