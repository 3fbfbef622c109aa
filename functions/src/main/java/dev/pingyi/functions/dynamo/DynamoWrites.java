package dev.pingyi.functions.dynamo;

import dev.pingyi.server.store.Attributes;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Writes as requests of DynamoDB: alone, at the plain price, or as part of a transaction. */
final class DynamoWrites {
  private static final String ABSENT = "attribute_not_exists(" + Attributes.PK + ")";
  private static final String PRESENT = "attribute_exists(" + Attributes.PK + ")";
  private static final String FOLLOWS = "#version = :before";

  private final String table;

  DynamoWrites(String table) {
    this.table = table;
  }

  void alone(DynamoDbClient client, Write write) {
    switch (write) {
      case Write.Add add -> client.updateItem(request(update(add)));
      case Write.Delete delete -> client.deleteItem(request(delete(delete)));
      case Write.Insert _, Write.Replace _, Write.Set _ -> client.putItem(request(put(write)));
    }
  }

  private static UpdateItemRequest request(Update update) {
    return UpdateItemRequest.builder()
        .tableName(update.tableName())
        .key(update.key())
        .updateExpression(update.updateExpression())
        .expressionAttributeNames(update.expressionAttributeNames())
        .expressionAttributeValues(update.expressionAttributeValues())
        .build();
  }

  private static DeleteItemRequest request(Delete delete) {
    return DeleteItemRequest.builder()
        .tableName(delete.tableName())
        .key(delete.key())
        .conditionExpression(delete.conditionExpression())
        .build();
  }

  private static PutItemRequest request(Put put) {
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(put.tableName())
            .item(put.item())
            .conditionExpression(put.conditionExpression());
    // Sent even when empty, a map of names without a use is refused.
    if (put.hasExpressionAttributeValues()) {
      request
          .expressionAttributeNames(put.expressionAttributeNames())
          .expressionAttributeValues(put.expressionAttributeValues());
    }
    return request.build();
  }

  List<TransactWriteItem> together(List<Write> writes) {
    return writes.stream().map(this::part).toList();
  }

  private TransactWriteItem part(Write write) {
    TransactWriteItem.Builder part = TransactWriteItem.builder();
    return switch (write) {
      case Write.Add add -> part.update(update(add)).build();
      case Write.Delete delete -> part.delete(delete(delete)).build();
      case Write.Insert _, Write.Replace _, Write.Set _ -> part.put(put(write)).build();
    };
  }

  private Put put(Write write) {
    Put.Builder put = Put.builder().tableName(table);
    return switch (write) {
      case Write.Insert(Item item) ->
          put.item(DynamoItems.write(item)).conditionExpression(ABSENT).build();
      case Write.Replace(Item item) ->
          put.item(DynamoItems.write(item))
              .conditionExpression(FOLLOWS)
              .expressionAttributeNames(Map.of("#version", Attributes.VERSION))
              .expressionAttributeValues(Map.of(":before", DynamoItems.number(item.version() - 1)))
              .build();
      case Write.Set(Item item) -> put.item(DynamoItems.write(item)).build();
      case Write.Add _, Write.Delete _ ->
          throw new IllegalArgumentException("not a whole item: " + write.key());
    };
  }

  private Delete delete(Write.Delete delete) {
    Delete.Builder request = Delete.builder().tableName(table).key(DynamoItems.key(delete.key()));
    return delete.must() ? request.conditionExpression(PRESENT).build() : request.build();
  }

  private Update update(Write.Add add) {
    Map<String, String> names = new HashMap<>(Map.of("#kind", Attributes.KIND));
    Map<String, AttributeValue> values =
        new HashMap<>(Map.of(":kind", DynamoItems.text(add.kind())));
    List<String> sums = new ArrayList<>();
    add.numbers()
        .forEach(
            (name, value) -> {
              int n = sums.size();
              names.put("#n" + n, name);
              values.put(":n" + n, DynamoItems.number(value));
              sums.add("#n" + n + " :n" + n);
            });
    return Update.builder()
        .tableName(table)
        .key(DynamoItems.key(add.key()))
        .updateExpression("SET #kind = :kind ADD " + String.join(", ", sums))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }
}
