package dev.pingyi.functions.store;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Counts the units that every request costs. */
final class Meter implements ExecutionInterceptor {
  private final DoubleAdder writes = new DoubleAdder();
  private final DoubleAdder reads = new DoubleAdder();

  double writeUnits() {
    return writes.sum();
  }

  double readUnits() {
    return reads.sum();
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    ReturnConsumedCapacity all = ReturnConsumedCapacity.TOTAL;
    return switch (context.request()) {
      case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(all).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(all).build();
      case TransactWriteItemsRequest t -> t.toBuilder().returnConsumedCapacity(all).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(all).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(all).build();
      default -> context.request();
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    boolean reading =
        context.request() instanceof GetItemRequest || context.request() instanceof QueryRequest;
    DoubleAdder sum = reading ? reads : writes;
    context
        .response()
        .getValueForField("ConsumedCapacity", Object.class)
        .ifPresent(capacity -> units(capacity).forEach(sum::add));
  }

  /** One for a single item, a list for a transaction. */
  private static List<Double> units(Object capacity) {
    return capacity instanceof ConsumedCapacity one
        ? List.of(one.capacityUnits())
        : ((List<?>) capacity)
            .stream().map(each -> ((ConsumedCapacity) each).capacityUnits()).toList();
  }
}
