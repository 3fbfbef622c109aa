package dev.pingyi.server.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * An item as DynamoDB writes it in JSON: {@code {"pk":{"S":"…"},"version":{"N":"1"}}}. The local
 * change feed writes it, the door {@code react} reads it, whoever made it.
 */
public final class Image {
  private Image() {}

  public static JsonObject write(Item item) {
    JsonObject image = new JsonObject();
    Attributes.of(item).forEach((name, value) -> image.add(name, typed(value)));
    return image;
  }

  public static Item read(JsonObject image) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, JsonElement> each : image.entrySet()) {
      JsonObject typed = each.getValue().getAsJsonObject();
      if (typed.has("S")) {
        values.put(each.getKey(), typed.get("S").getAsString());
      } else if (typed.has("N")) {
        values.put(each.getKey(), Long.valueOf(typed.get("N").getAsString()));
      }
    }
    return Attributes.item(values);
  }

  private static JsonObject typed(Object value) {
    JsonObject typed = new JsonObject();
    typed.addProperty(value instanceof Long ? "N" : "S", value.toString());
    return typed;
  }
}
