package dev.pingyi.functions.dynamo;

import dev.pingyi.bot.ChannelState;
import dev.pingyi.bot.ChannelStateContract;
import dev.pingyi.core.keys.Keyring;
import dev.pingyi.server.store.ChannelStateRecords;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoChannelStateIT extends ChannelStateContract {
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static DynamoLocal local;
  private static DynamoDbClient client;

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
  protected ChannelState empty(InstantSource realClock) {
    String name = "pingyi-" + TABLES.incrementAndGet();
    CreateTable.ifAbsent(client, name);
    Keyring keys = new Keyring(new byte[32], Map.of(1, new byte[32]));
    return new ChannelStateRecords(new DynamoTable(client, name), keys, realClock, "wechat");
  }
}
