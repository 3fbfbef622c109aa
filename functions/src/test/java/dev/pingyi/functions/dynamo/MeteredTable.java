package dev.pingyi.functions.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pingyi.server.store.ForwardingTable;
import dev.pingyi.server.store.MemoryTable;
import dev.pingyi.server.store.Write;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table on DynamoDB Local that counts what it would cost on AWS. What is written is written to a
 * table in memory too, whose stream can be read at once.
 */
public final class MeteredTable extends ForwardingTable {
  private final MemoryTable mirror;
  private final Meter meter;

  private MeteredTable(DynamoTable table, Meter meter, MemoryTable mirror) {
    super(table);
    this.meter = meter;
    this.mirror = mirror;
  }

  public static MeteredTable of(DynamoLocal local, MemoryTable mirror) {
    String name = "metered-" + UUID.randomUUID();
    DynamoDbClient client = local.client();
    assertThat(CreateTable.keepingAll(client, name)).isTrue();
    Meter meter = new Meter(client, name);
    DynamoDbClient counted =
        DynamoClients.builderAt(local.endpoint())
            .overrideConfiguration(c -> c.addExecutionInterceptor(meter))
            .build();
    return new MeteredTable(new DynamoTable(counted, name), meter, mirror);
  }

  public double writeUnits() {
    return meter.writeUnits();
  }

  public double readUnits() {
    return meter.readUnits();
  }

  @Override
  public void commit(List<Write> writes) {
    super.commit(writes);
    mirror.commit(writes);
  }
}
