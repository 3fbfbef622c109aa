package dev.pingyi.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.bot.web.Transcript;
import dev.pingyi.bot.web.TranscriptContract;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.server.store.TranscriptRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SqliteTranscriptTest extends TranscriptContract {
  private static final Instant REAL = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant OFFICE_LONG_AGO = Instant.EPOCH;

  private final SqliteTable table = SqliteTable.inMemory();

  @Override
  protected Transcript empty() {
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    return new TranscriptRecords(table, keys, () -> REAL);
  }

  @Test
  void what_was_said_is_removed_from_the_file_by_the_real_clock() {
    empty().append("s", List.of(aLine("a")));

    table.sweep(OFFICE_LONG_AGO, REAL.plus(Duration.ofDays(29)));
    assertThat(table.isEmpty()).isFalse();

    table.sweep(OFFICE_LONG_AGO, REAL.plus(Duration.ofDays(90)));
    assertThat(table.isEmpty()).isTrue();
  }

  @AfterEach
  void close() {
    table.close();
  }
}
