package dev.pingyi.server.store;

import dev.pingyi.core.store.Tally;
import dev.pingyi.events.Json;
import java.util.Optional;

/** What is counted for a while: one item each, gone by the office clock. */
final class TallyRecords {
  static final String KIND = "tally";

  private final Table table;

  TallyRecords(Table table) {
    this.table = table;
  }

  /** Also one whose time is over: until the table removes it, its version is the condition. */
  Optional<Tally> get(String key) {
    return table.get(key(key), Tally.class);
  }

  Write put(Tally tally) {
    return Write.versioned(
        Item.of(key(tally.key()), KIND, Json.write(tally))
            .version(tally.version())
            .expiresAt(tally.until()));
  }

  private static Key key(String key) {
    return new Key("tally:" + key, "state");
  }
}
