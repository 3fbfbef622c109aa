package dev.pingyi.functions.dynamo;

import dev.pingyi.server.store.Attributes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Makes the table on an emulator; on AWS the stack does. */
public final class CreateTable {
  private CreateTable() {}

  /** Makes the table unless it is there, and waits until it can be used. */
  public static void ifAbsent(DynamoDbClient client, String name) {
    if (keepingAll(client, name)) {
      client.updateTimeToLive(
          ttl ->
              ttl.tableName(name)
                  .timeToLiveSpecification(
                      by -> by.enabled(true).attributeName(Attributes.EXPIRES_AT)));
    }
  }

  /**
   * The same, but nothing in it expires: the emulator would take away by the real clock what was
   * written by that of an office whose day is long over. False if it was there already.
   */
  static boolean keepingAll(DynamoDbClient client, String name) {
    try (DynamoDbWaiter waiter = client.waiter()) {
      client.createTable(request(name));
      waiter.waitUntilTableExists(describe -> describe.tableName(name));
      return true;
    } catch (ResourceInUseException alreadyThere) {
      return false;
    }
  }

  private static CreateTableRequest request(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            text(Attributes.PK),
            text(Attributes.SK),
            text(Attributes.DUE_ON),
            text(Attributes.DUE_AT))
        .keySchema(key(Attributes.PK, KeyType.HASH), key(Attributes.SK, KeyType.RANGE))
        .globalSecondaryIndexes(
            GlobalSecondaryIndex.builder()
                .indexName(Attributes.DUE_INDEX)
                .keySchema(
                    key(Attributes.DUE_ON, KeyType.HASH), key(Attributes.DUE_AT, KeyType.RANGE))
                .projection(
                    with ->
                        with.projectionType(ProjectionType.INCLUDE)
                            .nonKeyAttributes(Attributes.ROW))
                .build())
        .streamSpecification(
            stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
