package dev.pingyi.functions.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table on DynamoDB Local that counts what it would cost on AWS. What is written is written to a
 * table in memory too, whose stream can be read at once.
 */
public final class MeteredTable implements Table {
  private final MemoryTable mirror;
  private final Meter meter;
  private final DynamoTable table;

  public MeteredTable(DynamoLocal local, MemoryTable mirror) {
    this.mirror = mirror;
    String name = "metered-" + UUID.randomUUID();
    DynamoDbClient client = local.client();
    CreateTable.ifAbsent(client, name);
    meter = new Meter(client, name);
    table =
        new DynamoTable(
            DynamoClients.builderAt(local.endpoint())
                .overrideConfiguration(c -> c.addExecutionInterceptor(meter))
                .build(),
            name);
  }

  public double writeUnits() {
    return meter.writeUnits();
  }

  public double readUnits() {
    return meter.readUnits();
  }

  @Override
  public Optional<Item> get(Key key) {
    return table.get(key);
  }

  @Override
  public List<Item> query(Range range) {
    return table.query(range);
  }

  @Override
  public List<Hint> due(String on, String until, int most) {
    return table.due(on, until, most);
  }

  @Override
  public void commit(List<Write> writes) {
    table.commit(writes);
    mirror.commit(writes);
  }
}
