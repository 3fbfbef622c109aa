package dev.pingyi.functions.dynamo;

import dev.pingyi.server.store.Attributes;
import dev.pingyi.server.store.Due;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import dev.pingyi.server.store.Sizes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Counts the units that every request costs on AWS, also of one whose condition does not hold.
 *
 * <p>DynamoDB Local says it right for single items. Of a transaction it counts items of the same
 * price only once, and what finds nothing it gives away, so these two are counted here as AWS
 * publishes it: twice the units of each item, and never less than one item's read. An item costs by
 * its larger image, before or after; its place in the due index costs a plain unit for each entry
 * that comes, goes or tells something else.
 */
public final class Meter implements ExecutionInterceptor {
  private static final ExecutionAttribute<Map<Key, Item>> BEFORE =
      new ExecutionAttribute<>("ItemsBeforeTheWrite");

  private final DynamoDbClient unmetered;
  private final String table;
  private final DoubleAdder writes = new DoubleAdder();
  private final DoubleAdder reads = new DoubleAdder();

  public Meter(DynamoDbClient unmetered, String table) {
    this.unmetered = unmetered;
    this.table = table;
  }

  public double writeUnits() {
    return writes.sum();
  }

  public double readUnits() {
    return reads.sum();
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    Map<Key, Item> before = new HashMap<>();
    keys(context.request())
        .forEach(key -> stored(key).ifPresent(item -> before.put(item.key(), item)));
    attributes.putAttribute(BEFORE, before);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    ReturnConsumedCapacity total = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(total).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(total).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(total).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.request()) {
      case GetItemRequest get -> reads.add(Math.max(said(context), least(get.consistentRead())));
      case QueryRequest query -> reads.add(Math.max(said(context), least(query.consistentRead())));
      default -> written(context.request(), attributes, Optional.of(context));
    }
  }

  private static double least(@Nullable Boolean consistent) {
    return Boolean.TRUE.equals(consistent) ? 1 : 0.5;
  }

  /** A write costs the same when its condition does not hold. */
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    written(context.request(), attributes, Optional.empty());
  }

  private void written(
      SdkRequest request, ExecutionAttributes attributes, Optional<Context.AfterExecution> done) {
    Map<Key, Item> before = attributes.getAttribute(BEFORE);
    double units =
        keys(request)
            .mapToDouble(key -> units(before, key, request instanceof TransactWriteItemsRequest))
            .sum();
    if (request instanceof PutItemRequest && done.isPresent() && said(done.get()) != units) {
      throw new AssertionError(
          "this meter says " + units + ", DynamoDB says " + said(done.get()) + ": " + request);
    }
    writes.add(units);
  }

  private double units(Map<Key, Item> images, Map<String, AttributeValue> key, boolean together) {
    Optional<Item> after = stored(key);
    Optional<Item> before = Optional.ofNullable(images.get(key(key)));
    int larger =
        Stream.concat(before.stream(), after.stream()).mapToInt(Sizes::writeUnits).max().orElse(1);
    return (together ? 2 : 1) * larger + indexUnits(due(before), due(after));
  }

  private static int indexUnits(Due before, Due after) {
    if (before.equals(after)) {
      return 0;
    }
    boolean stays = before.on().equals(after.on()) && before.at().equals(after.at());
    return stays ? 1 : (before.isNone() ? 0 : 1) + (after.isNone() ? 0 : 1);
  }

  private static Due due(Optional<Item> item) {
    return item.map(Item::due).orElse(Due.NONE);
  }

  private Stream<Map<String, AttributeValue>> keys(SdkRequest request) {
    return switch (request) {
      case PutItemRequest put -> Stream.of(keyOf(put.item()));
      case UpdateItemRequest update -> Stream.of(update.key());
      case DeleteItemRequest delete -> Stream.of(delete.key());
      case TransactWriteItemsRequest all -> all.transactItems().stream().map(Meter::keyOf);
      case GetItemRequest _, QueryRequest _ -> Stream.of();
      default -> throw new AssertionError("not metered: " + request);
    };
  }

  private static Map<String, AttributeValue> keyOf(TransactWriteItem part) {
    if (part.put() != null) {
      return keyOf(part.put().item());
    }
    return part.update() != null ? part.update().key() : part.delete().key();
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return Map.of(Attributes.PK, item.get(Attributes.PK), Attributes.SK, item.get(Attributes.SK));
  }

  private static Key key(Map<String, AttributeValue> key) {
    return new Key(key.get(Attributes.PK).s(), key.get(Attributes.SK).s());
  }

  private Optional<Item> stored(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> found =
        unmetered.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    return found.isEmpty() ? Optional.empty() : Optional.of(DynamoItems.read(found));
  }

  private static double said(Context.AfterExecution context) {
    return context
        .response()
        .getValueForField("ConsumedCapacity", ConsumedCapacity.class)
        .orElseThrow()
        .capacityUnits();
  }
}
