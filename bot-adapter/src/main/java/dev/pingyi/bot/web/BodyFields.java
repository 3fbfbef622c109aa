package dev.pingyi.bot.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.pingyi.bot.TooManyFieldsException;
import dev.pingyi.bot.UrlEncodedFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the named texts of a body, whichever way it is written. */
final class BodyFields {
  private BodyFields() {}

  /** The texts of a JSON object; empty if it is none or has anything else in it. */
  static Optional<Map<String, String>> ofJson(String body) {
    try {
      return JsonParser.parseString(body) instanceof JsonObject object
          ? texts(object)
          : Optional.empty();
    } catch (JsonParseException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> texts(JsonObject object) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (!(entry.getValue() instanceof JsonPrimitive value) || !value.isString()) {
        return Optional.empty();
      }
      fields.put(entry.getKey(), value.getAsString());
    }
    return Optional.of(fields);
  }

  /** The texts of a form; empty if an escape is broken or there are too many. */
  static Optional<Map<String, String>> ofForm(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (UrlEncodedFields.Field field : UrlEncodedFields.of(body)) {
        Optional<String> name = UrlEncodedFields.decoded(field.name());
        Optional<String> value = UrlEncodedFields.decoded(field.value());
        if (name.isEmpty() || value.isEmpty()) {
          return Optional.empty();
        }
        fields.put(name.get(), value.get());
      }
      return Optional.of(fields);
    } catch (TooManyFieldsException notOurForm) {
      return Optional.empty();
    }
  }
}
