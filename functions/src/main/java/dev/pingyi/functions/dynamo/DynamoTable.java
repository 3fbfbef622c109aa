package dev.pingyi.functions.dynamo;

import dev.pingyi.core.store.StaleException;
import dev.pingyi.server.store.Attributes;
import dev.pingyi.server.store.Backoff;
import dev.pingyi.server.store.IndexEntry;
import dev.pingyi.server.store.IndexRange;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Range;
import dev.pingyi.server.store.Table;
import dev.pingyi.server.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The table on DynamoDB. */
public final class DynamoTable implements Table {
  private final DynamoDbClient client;
  private final String name;
  private final DynamoWrites requests;

  public DynamoTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
    this.requests = new DynamoWrites(name);
  }

  @Override
  public Optional<Item> get(Key key) {
    Map<String, AttributeValue> found =
        client
            .getItem(get -> get.tableName(name).key(DynamoItems.key(key)).consistentRead(true))
            .item();
    return found.isEmpty() ? Optional.empty() : Optional.of(DynamoItems.read(found));
  }

  @Override
  public List<Item> query(Range range) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", DynamoItems.text(range.pk()));
    String condition = Attributes.PK + " = :pk";
    if (!range.prefix().isEmpty()) {
      values.put(":prefix", DynamoItems.text(range.prefix()));
      condition += " AND begins_with(" + Attributes.SK + ", :prefix)";
    }
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression(condition)
            .expressionAttributeValues(values)
            .consistentRead(range.consistent());
    if (!range.after().isEmpty()) {
      // The key to start behind need not exist.
      request.exclusiveStartKey(DynamoItems.key(new Key(range.pk(), range.after())));
    }
    return all(request, range.most()).stream().map(DynamoItems::read).toList();
  }

  @Override
  public List<IndexEntry> due(IndexRange range) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":on", DynamoItems.text(range.on()));
    values.put(":until", DynamoItems.text(range.until()));
    String places = " <= :until";
    if (!range.from().isEmpty()) {
      values.put(":from", DynamoItems.text(range.from()));
      places = " BETWEEN :from AND :until";
    }
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(Attributes.DUE_INDEX)
            .keyConditionExpression(Attributes.DUE_ON + " = :on AND " + Attributes.DUE_AT + places)
            .expressionAttributeValues(values);
    return all(request, range.most()).stream().map(DynamoItems::read).map(IndexEntry::of).toList();
  }

  /** By a figure that AWS brings up to date every six hours; reading items needs rights to Scan. */
  @Override
  public boolean isEmpty() {
    return client.describeTable(describe -> describe.tableName(name)).table().itemCount() == 0;
  }

  @Override
  public void commit(List<Write> writes) {
    if (writes.size() > MOST_WRITES) {
      throw new IllegalArgumentException(
          writes.size() + " items in one write; at most " + MOST_WRITES + " are possible");
    }
    Backoff patience = new Backoff();
    while (true) {
      List<Write> now = patience.isFirst() ? writes : spared(writes);
      switch (attempt(now)) {
        case WRITTEN -> {
          return;
        }
        case STALE -> throw new StaleException("a condition does not hold among " + names(writes));
        case BUSY -> patience.pause();
      }
    }
  }

  private WriteOutcome attempt(List<Write> writes) {
    return WriteOutcome.of(
        () -> {
          if (writes.size() == 1) {
            requests.alone(client, writes.getFirst());
          } else {
            client.transactWriteItems(t -> t.transactItems(requests.together(writes)));
          }
        });
  }

  /** Whoever finds an item of numbers busy adds to another one. */
  private static List<Write> spared(List<Write> writes) {
    return writes.stream()
        .map(
            write ->
                write instanceof Write.Add add
                    ? new Write.Add(add.spare(), add.kind(), add.numbers(), add.spare())
                    : write)
        .toList();
  }

  private List<Map<String, AttributeValue>> all(QueryRequest.Builder request, int most) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryResponse page;
    do {
      page = client.query(request.limit(most - items.size()).build());
      items.addAll(page.items());
      request.exclusiveStartKey(page.lastEvaluatedKey());
    } while (page.hasLastEvaluatedKey() && items.size() < most);
    return items;
  }

  private static List<String> names(List<Write> writes) {
    return writes.stream().map(write -> write.key().sk()).toList();
  }
}
