package dev.pingyi.events;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema of a type of event, derived from its record, and a check of just what such a
 * schema says.
 */
final class EventSchema {
  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, int.class, long.class, boolean.class, Instant.class);

  private EventSchema() {}

  static boolean isPlain(Class<?> type) {
    return PLAIN.contains(type);
  }

  static boolean isRequired(RecordComponent component) {
    return !component.isAnnotationPresent(AddedLater.class);
  }

  /** The file's text. Fields that are not named are allowed: a newer writer may add some. */
  static String text(Class<?> type) {
    JsonObject properties = new JsonObject();
    JsonArray required = new JsonArray();
    JsonObject constant = new JsonObject();
    constant.addProperty("const", type.getSimpleName());
    properties.add("type", constant);
    required.add("type");
    for (RecordComponent component : type.getRecordComponents()) {
      properties.add(component.getName(), property(component.getType()));
      if (isRequired(component)) {
        required.add(component.getName());
      }
    }
    JsonObject schema = new JsonObject();
    schema.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.addProperty("$id", "urn:pingyi:event:" + type.getSimpleName());
    schema.addProperty("title", type.getSimpleName());
    schema.addProperty("type", "object");
    schema.add("properties", properties);
    schema.add("required", required);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(schema)
        + "\n";
  }

  private static JsonObject property(Class<?> type) {
    JsonObject property = new JsonObject();
    if (type == Instant.class) {
      property.addProperty("type", "string");
      property.addProperty("format", "date-time");
    } else if (type == String.class) {
      property.addProperty("type", "string");
    } else if (type == boolean.class) {
      property.addProperty("type", "boolean");
    } else if (type == int.class || type == long.class) {
      property.addProperty("type", "integer");
    } else {
      throw new JsonParseException("an event holds plain values, not " + type);
    }
    return property;
  }

  /** What is wrong with {@code event}; empty if it fits. */
  static List<String> misfits(JsonObject schema, JsonObject event) {
    List<String> misfits = new ArrayList<>();
    for (JsonElement name : schema.getAsJsonArray("required")) {
      if (!event.has(name.getAsString())) {
        misfits.add(name.getAsString() + " is missing");
      }
    }
    for (Map.Entry<String, JsonElement> property :
        schema.getAsJsonObject("properties").entrySet()) {
      JsonElement value = event.get(property.getKey());
      if (value != null && !fits(property.getValue().getAsJsonObject(), value)) {
        misfits.add(property.getKey() + " " + value + " does not fit " + property.getValue());
      }
    }
    return misfits;
  }

  private static boolean fits(JsonObject property, JsonElement value) {
    if (property.has("const")) {
      return property.get("const").equals(value);
    }
    if (!value.isJsonPrimitive()) {
      return false;
    }
    return switch (property.get("type").getAsString()) {
      case "integer" ->
          value.getAsJsonPrimitive().isNumber() && value.getAsString().matches("-?[0-9]+");
      case "boolean" -> value.getAsJsonPrimitive().isBoolean();
      case "string" ->
          value.getAsJsonPrimitive().isString()
              && (!property.has("format") || isDateTime(value.getAsString()));
      default -> throw new JsonParseException("not one of our schemas: " + property);
    };
  }

  private static boolean isDateTime(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeParseException none) {
      return false;
    }
  }
}
