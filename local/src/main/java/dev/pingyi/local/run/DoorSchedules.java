package dev.pingyi.local.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Optional;

/**
 * The two schedules of the product at the present instant: the minute's tick and the month's
 * notice.
 */
final class DoorSchedules {
  private static final String ANNOUNCED = "announced";

  /** A tick does a bounded part of what is due; more than this in one minute is no office. */
  private static final int TICKS_MOST = 10_000;

  private final TriggeredDoors doors;
  private final OfficeClock clock;
  private final NextDue nextDue;
  private final NextDue nextAnnouncement;
  private final KeyValueTable kept;
  private final DeadLetters deadLetters;
  private final Retries tries;
  private boolean failing;

  DoorSchedules(RunnerParts platform) {
    this.doors = platform.doors();
    this.clock = platform.clock();
    this.nextDue = platform.nextDue();
    this.nextAnnouncement = platform.nextAnnouncement();
    this.kept = new KeyValueTable(platform.file());
    this.deadLetters = platform.deadLetters();
    this.tries = platform.tries();
    if (kept.instant(ANNOUNCED).isEmpty()) {
      // A new office does not announce the months before it.
      kept.keep(ANNOUNCED, clock.instant());
    }
  }

  /** Runs the minute: one tick at least, and the announcement if its time has come. */
  void run() {
    boolean more = true;
    for (int i = 0; more && i < TICKS_MOST; i++) {
      more = tick() && somethingIsDue();
    }
    announce();
  }

  /** Runs a tick if something is due; returns whether it got done. */
  boolean runIfDue() {
    return somethingIsDue() && tick();
  }

  private boolean somethingIsDue() {
    return nextDue.after(Instant.EPOCH, clock.instant()).isPresent();
  }

  /**
   * A tick that fails is tried a few times and told of once: then each minute tries it again
   * anyway, and what it could do was done.
   */
  private boolean tick() {
    String event = AwsEvents.schedule(clock.instant());
    Optional<String> answer = call("tick", doors.tick(), event, failing ? 1 : tries.most());
    failing = answer.isEmpty();
    return answer.filter(DoorSchedules::didSomething).isPresent();
  }

  private void announce() {
    Instant now = clock.instant();
    Instant since = kept.instant(ANNOUNCED).orElse(now);
    for (Optional<Instant> at = nextAnnouncement.after(since, now);
        at.isPresent();
        at = nextAnnouncement.after(at.get(), now)) {
      call("announce", doors.announce(), AwsEvents.schedule(at.get()), tries.most());
      kept.keep(ANNOUNCED, at.get());
    }
  }

  /** The answer, or nothing if the door failed each time. */
  private Optional<String> call(String name, Door door, String event, int most) {
    for (int failed = 1; ; failed++) {
      try {
        return Optional.of(door.call(event));
      } catch (RuntimeException e) {
        if (failed < most) {
          tries.sleep(failed);
          continue;
        }
        if (most > 1) {
          deadLetters.bury(name, event, e.getClass().getSimpleName());
        }
        return Optional.empty();
      }
    }
  }

  /** Whether a figure in the answer is not zero. */
  private static boolean didSomething(String answer) {
    JsonElement json = JsonParser.parseString(answer);
    return json.isJsonObject()
        && json.getAsJsonObject().asMap().values().stream()
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsJsonPrimitive)
            .anyMatch(value -> value.isNumber() && value.getAsLong() > 0);
  }
}
