package dev.pingyi.server.store;

import dev.pingyi.core.notify.DeliveryState;
import dev.pingyi.events.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** How far each notification has got: one item each, kept a while by the real clock. */
final class DeliveryRecords {
  private static final String KIND = "delivery";

  /** Longer than any queue keeps a notification. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Table table;
  private final InstantSource realClock;

  DeliveryRecords(Table table, InstantSource realClock) {
    this.table = table;
    this.realClock = realClock;
  }

  Optional<DeliveryState> get(String notification) {
    return table.get(key(notification), DeliveryState.class);
  }

  Write put(DeliveryState delivery) {
    return Write.versioned(
        Item.of(key(delivery.id()), KIND, Json.write(delivery))
            .version(delivery.version())
            .expiresAt(realClock.instant().plus(KEPT)));
  }

  private static Key key(String notification) {
    return new Key("delivery:" + notification, "state");
  }
}
