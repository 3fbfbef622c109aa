package dev.pingyi.local.sqlite;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptContract;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.server.store.TranscriptItems;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class SqliteTranscriptTest extends TranscriptContract {
  private final SqliteTable table = SqliteTable.inMemory();

  @Override
  protected Transcript empty() {
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    return new TranscriptItems(table, keys, () -> Instant.parse("2026-11-23T01:00:00Z"));
  }

  @AfterEach
  void close() {
    table.close();
  }
}
