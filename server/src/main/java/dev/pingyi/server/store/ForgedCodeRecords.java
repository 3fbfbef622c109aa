package dev.pingyi.server.store;

import dev.pingyi.core.code.ForgedCodes;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** How many texts that are no codes were shown: one item a day, kept a while by the real clock. */
final class ForgedCodeRecords {
  private static final String KIND = "forged";

  /** Long enough to see last month's beside this one's. */
  private static final Duration KEPT = Duration.ofDays(60);

  private final Table table;
  private final InstantSource realClock;

  ForgedCodeRecords(Table table, InstantSource realClock) {
    this.table = table;
    this.realClock = realClock;
  }

  Optional<ForgedCodes> get(LocalDate day) {
    return table.get(key(day), ForgedCodes.class);
  }

  Write put(ForgedCodes forged) {
    return Write.versioned(
        Item.of(key(forged.day()), KIND, Json.write(forged))
            .version(forged.version())
            .expiresAt(realClock.instant().plus(KEPT)));
  }

  private static Key key(LocalDate day) {
    return new Key("forged:" + day, "state");
  }
}
