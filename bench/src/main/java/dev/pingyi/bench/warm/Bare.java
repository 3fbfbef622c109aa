package dev.pingyi.bench.warm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Recorded calls of one turn, sent again without anything around them, for somebody else. */
record Bare(List<SdkRequest> calls, Names names) {
  Bare {
    calls = List.copyOf(calls);
  }

  /** The calls for the citizen of this number, ready to be sent. */
  List<SdkRequest> of(long number) {
    return calls.stream().map(call -> renamed(call, number)).toList();
  }

  static void send(DynamoDbClient client, List<SdkRequest> calls) {
    for (SdkRequest call : calls) {
      switch (call) {
        case GetItemRequest get -> client.getItem(get);
        case QueryRequest query -> client.query(query);
        case PutItemRequest put -> client.putItem(put);
        case TransactWriteItemsRequest all -> client.transactWriteItems(all);
        default -> throw unknown(call);
      }
    }
  }

  private SdkRequest renamed(SdkRequest call, long number) {
    return switch (call) {
      case GetItemRequest get -> get.toBuilder().key(renamed(get.key(), number)).build();
      case QueryRequest query ->
          query.toBuilder()
              .expressionAttributeValues(renamed(query.expressionAttributeValues(), number))
              .build();
      case PutItemRequest put -> put.toBuilder().item(renamed(put.item(), number)).build();
      case TransactWriteItemsRequest all ->
          // A token that was used before would make it a repeat, which writes nothing.
          all.toBuilder()
              .clientRequestToken(null)
              .transactItems(all.transactItems().stream().map(i -> renamed(i, number)).toList())
              .build();
      default -> throw unknown(call);
    };
  }

  /** Sums are of a unit and a month; whoever sends again adds to the same. */
  private TransactWriteItem renamed(TransactWriteItem part, long number) {
    Put put = part.put();
    return put == null
        ? part
        : part.toBuilder().put(put.toBuilder().item(renamed(put.item(), number)).build()).build();
  }

  private Map<String, AttributeValue> renamed(Map<String, AttributeValue> values, long number) {
    Map<String, AttributeValue> fresh = new HashMap<>();
    values.forEach(
        (name, value) ->
            fresh.put(
                name,
                value.s() == null
                    ? value
                    : AttributeValue.fromS(names.replaced(value.s(), number))));
    return fresh;
  }

  private static IllegalStateException unknown(SdkRequest call) {
    return new IllegalStateException("nobody knows how to send again " + call.getClass());
  }
}
