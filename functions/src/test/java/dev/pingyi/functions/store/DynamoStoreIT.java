package dev.pingyi.functions.store;

import dev.pingyi.core.store.Store;
import dev.pingyi.core.store.StoreContract;
import dev.pingyi.events.Recorded;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoStoreIT extends StoreContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static DynamoLocal local;
  private static DynamoDbClient client;

  private String name;

  @BeforeAll
  static void start() {
    local = DynamoLocal.start();
    client = local.client();
  }

  @AfterAll
  static void stop() {
    if (local != null) {
      local.close();
    }
  }

  @Override
  protected Store open(ZoneId office, InstantSource officeClock) {
    name = "pingyi-" + TABLES.incrementAndGet();
    CreateTable.ifAbsent(client, name);
    return new ItemStore(
        new DynamoTable(client, name), office, officeClock, InstantSource.system());
  }

  @Override
  protected List<Recorded> happened() {
    return client.scanPaginator(scan -> scan.tableName(name)).items().stream()
        .map(DynamoItems::read)
        .filter(item -> item.kind().equals(EventItem.KIND))
        .map(EventItem::read)
        .toList();
  }
}
