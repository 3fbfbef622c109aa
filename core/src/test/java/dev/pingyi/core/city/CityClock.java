package dev.pingyi.core.city;

import dev.pingyi.core.app.AnnounceRanking;
import dev.pingyi.core.app.Tick;
import java.time.Duration;
import java.time.Instant;

/** The office's clock, moved by hand: on its way each minute does what is due in it. */
final class CityClock {
  private static final Duration TICK = Duration.ofMinutes(1);

  private final City city;
  private Instant now;
  private Instant nextNotice;

  CityClock(City city, Instant now) {
    this.city = city;
    this.now = now;
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
    new Tick(city.office()).run(now);
    if (!now.isBefore(nextNotice)) {
      announces();
    }
    city.settle();
  }

  void announces() {
    AnnounceRanking announce = new AnnounceRanking(city.office());
    while (announce.run(now).isPresent()) {
      // After a long stop several notices are missing.
    }
    nextNotice = announce.nextAfter(now);
  }
}
