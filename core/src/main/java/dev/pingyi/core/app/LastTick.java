package dev.pingyi.core.app;

import dev.pingyi.core.action.Office;
import dev.pingyi.core.store.Change;
import dev.pingyi.core.store.Decision;
import dev.pingyi.core.store.StaleException;
import dev.pingyi.core.store.Tally;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.StaffEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each tick leaves a mark of its minute, whichever process it runs in; the one that finds the last
 * mark too old tells the supervisors, in the write that leaves the new one: so once, and never
 * while another process ticks. Each mark is one small write, about three US cents a month.
 *
 * <p>An office clock that was moved by hand is no time without ticks: the process that moves it has
 * ticked a moment before by the real clock.
 */
public final class LastTick {
  private static final String KEY = "tick";

  /** After a longer stop nobody is told any more. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final Office office;

  /** By the real clock, in this process. */
  private Optional<Instant> lastRealTick = Optional.empty();

  public LastTick(Office office) {
    this.office = office;
  }

  /** The clock ticks. */
  public void run(Instant now, Instant realNow) {
    Duration allowed = office.books().inForce(now).staff().tickGap();
    boolean tickedJustNow = lastRealTick.filter(at -> isWithin(at, realNow, allowed)).isPresent();
    Optional<Tally> kept = office.store().tally(KEY);
    Optional<Instant> markedAt = kept.map(tally -> tally.until().minus(KEPT));
    // A clock that stands, or another one that is a little ahead, leaves nothing to mark.
    if (markedAt.filter(at -> !at.isBefore(now)).isEmpty()) {
      Optional<Instant> missed =
          markedAt.filter(at -> !tickedJustNow && !isWithin(at, now, allowed));
      mark(kept.map(Tally::version).orElse(0L) + 1, missed, now);
    }
    lastRealTick = Optional.of(realNow);
  }

  private static boolean isWithin(Instant from, Instant to, Duration allowed) {
    return Duration.between(from, to).compareTo(allowed) <= 0;
  }

  private void mark(long version, Optional<Instant> missedSince, Instant now) {
    // Its office time is kept as the end of its own keeping: one instant for both.
    Tally mark = new Tally(KEY, version, 0, now.plus(KEPT));
    List<EventEnvelope> told =
        missedSince.stream()
            .map(since -> new StaffEvent.TicksMissed(since, now))
            .map(event -> new EventEnvelope("ticks/" + version, event))
            .toList();
    try {
      office.store().commit(new Decision(List.of(new Change.PutTally(mark)), told));
    } catch (StaleException another) {
      // Another tick in the same moment has marked it, and told what there was to tell.
    }
  }
}
