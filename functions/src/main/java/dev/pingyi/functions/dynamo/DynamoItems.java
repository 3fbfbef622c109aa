package dev.pingyi.functions.dynamo;

import dev.pingyi.server.store.Attributes;
import dev.pingyi.server.store.Item;
import dev.pingyi.server.store.Key;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in the types of the AWS SDK. */
final class DynamoItems {
  private DynamoItems() {}

  static Map<String, AttributeValue> key(Key key) {
    return Map.of(Attributes.PK, text(key.pk()), Attributes.SK, text(key.sk()));
  }

  static Map<String, AttributeValue> write(Item item) {
    Map<String, AttributeValue> values = new HashMap<>();
    Attributes.of(item)
        .forEach(
            (name, value) ->
                values.put(name, value instanceof Long n ? number(n) : text(value.toString())));
    return values;
  }

  static Item read(Map<String, AttributeValue> values) {
    Map<String, Object> plain = new HashMap<>();
    values.forEach(
        (name, value) -> {
          switch (value.type()) {
            case S -> plain.put(name, value.s());
            case N -> plain.put(name, Long.valueOf(value.n()));
            // Written by nobody of this product.
            default -> {}
          }
        });
    return Attributes.item(plain);
  }

  static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
