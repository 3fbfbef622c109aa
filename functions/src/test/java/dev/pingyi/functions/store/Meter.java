package dev.pingyi.functions.store;

import java.util.Map;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Counts the units that every request costs on AWS.
 *
 * <p>DynamoDB Local says it right for single items. Of a transaction it counts items of the same
 * price only once, and a query that finds nothing it gives away, so these two are counted here as
 * AWS publishes it: twice the units of each item, and never less than one item's read.
 */
final class Meter implements ExecutionInterceptor {
  private final DynamoDbClient unmetered;
  private final String table;
  private final DoubleAdder writes = new DoubleAdder();
  private final DoubleAdder reads = new DoubleAdder();

  Meter(DynamoDbClient unmetered, String table) {
    this.unmetered = unmetered;
    this.table = table;
  }

  double writeUnits() {
    return writes.sum();
  }

  double readUnits() {
    return reads.sum();
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
      case PutItemRequest put -> {
        double said = said(context);
        if (said != Sizes.writeUnits(DynamoItems.read(put.item()))) {
          throw new AssertionError("the arithmetic of this meter is wrong: " + said);
        }
        writes.add(said);
      }
      case TransactWriteItemsRequest transaction ->
          transaction.transactItems().forEach(part -> writes.add(2 * writeUnits(part)));
      case GetItemRequest _ -> reads.add(said(context));
      case QueryRequest query ->
          reads.add(Math.max(said(context), query.consistentRead() ? 1 : 0.5));
      default -> throw new AssertionError("not metered: " + context.request());
    }
  }

  private int writeUnits(TransactWriteItem part) {
    return Sizes.writeUnits(
        DynamoItems.read(part.put() == null ? stored(part.update()) : part.put().item()));
  }

  private Map<String, AttributeValue> stored(Update update) {
    return unmetered.getItem(get -> get.tableName(table).key(update.key())).item();
  }

  private static double said(Context.AfterExecution context) {
    return context
        .response()
        .getValueForField("ConsumedCapacity", ConsumedCapacity.class)
        .orElseThrow()
        .capacityUnits();
  }
}
