package dev.pingyi.server.store;

import dev.pingyi.core.store.ParkedMessage;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Messages that our own code failed on: one item each, kept a while by the real clock. */
final class ParkedRecords {
  private static final String KIND = "parked";

  /** As long as any other personal text without a complaint that is open. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Table table;
  private final InstantSource realClock;

  ParkedRecords(Table table, InstantSource realClock) {
    this.table = table;
    this.realClock = realClock;
  }

  Optional<ParkedMessage> get(String cause) {
    return table.get(key(cause), ParkedMessage.class);
  }

  Write put(ParkedMessage parked) {
    return Write.versioned(
        Item.of(key(parked.cause()), KIND, Json.write(parked))
            .version(parked.version())
            .expiresAt(realClock.instant().plus(KEPT)));
  }

  private static Key key(String cause) {
    return new Key("parked:" + cause, "state");
  }
}
