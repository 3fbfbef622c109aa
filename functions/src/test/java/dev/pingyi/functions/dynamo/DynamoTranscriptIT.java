package dev.pingyi.functions.dynamo;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptContract;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.server.store.TranscriptRecords;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

final class DynamoTranscriptIT extends TranscriptContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static DynamoLocal local;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @Override
  protected Transcript empty() {
    String name = "transcript-" + TABLES.incrementAndGet();
    CreateTable.ifAbsent(local.client(), name);
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    return new TranscriptRecords(
        new DynamoTable(local.client(), name), keys, InstantSource.system());
  }
}
