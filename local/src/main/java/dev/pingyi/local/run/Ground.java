package dev.pingyi.local.run;

import java.time.InstantSource;

/** Everything a runner stands on. */
public record Ground(
    RunnerFile file,
    OfficeClock clock,
    InstantSource real,
    Feed feed,
    LocalQueue queue,
    Outlets doors,
    NextDue nextDue,
    Announcements announcements,
    Tries tries,
    Rehearsal rehearsal) {
  DeadLetters deadLetters() {
    return new DeadLetters(file, real);
  }
}
