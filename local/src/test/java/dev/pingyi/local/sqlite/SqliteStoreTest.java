package dev.pingyi.local.sqlite;

import com.google.gson.JsonObject;
import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.StoreContract;
import dev.pingyi.events.EventEnvelope;
import dev.pingyi.events.Json;
import dev.pingyi.server.store.ItemStore;
import dev.pingyi.server.store.StreamRecord;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest {
  abstract static class OnSqlite extends StoreContract {
    private SqliteTable table;

    abstract SqliteTable table();

    @Override
    protected Store open(ZoneId office, InstantSource officeClock) {
      table = table();
      return new ItemStore(table, office, officeClock, InstantSource.system());
    }

    @AfterEach
    void close() {
      table.close();
    }

    @Override
    protected List<EventEnvelope> happened() {
      return table.feed().read(1000).events().stream()
          .map(entry -> StreamRecord.read(Json.read(entry.json(), JsonObject.class)))
          .toList();
    }
  }

  @Nested
  final class InAFile extends OnSqlite {
    @TempDir Path folder;

    @Override
    SqliteTable table() {
      return SqliteTable.open(folder.resolve("pingyi.db"));
    }
  }

  @Nested
  final class InMemory extends OnSqlite {
    @Override
    SqliteTable table() {
      return SqliteTable.inMemory();
    }
  }
}
