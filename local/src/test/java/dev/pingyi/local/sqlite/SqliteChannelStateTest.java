package dev.pingyi.local.sqlite;

import dev.pingyi.bot.ChannelState;
import dev.pingyi.bot.ChannelStateContract;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.server.store.ChannelStateRecords;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

final class SqliteChannelStateTest extends ChannelStateContract {
  private final SqliteTable table = SqliteTable.inMemory();

  @Override
  protected ChannelState empty(InstantSource realClock) {
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    return new ChannelStateRecords(table, keys, realClock, "wechat");
  }

  @AfterEach
  void close() {
    table.close();
  }
}
