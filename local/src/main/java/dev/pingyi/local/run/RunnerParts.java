package dev.pingyi.local.run;

import dev.pingyi.server.store.Feed;
import java.time.InstantSource;

/**
 * Everything a runner is made of.
 *
 * @param sweep removes what has expired, as DynamoDB does by itself
 */
public record RunnerParts(
    RunnerFile file,
    OfficeClock clock,
    InstantSource real,
    Feed feed,
    LocalQueue queue,
    TriggeredDoors doors,
    NextDue nextDue,
    NextDue nextAnnouncement,
    Runnable sweep,
    Retries tries,
    DeliveryOrder rehearsal) {
  DeadLetters deadLetters() {
    return new DeadLetters(file, real);
  }
}
