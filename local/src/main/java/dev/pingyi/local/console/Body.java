package dev.pingyi.local.console;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.pingyi.local.web.LocalCall.RefusedException;
import java.util.Optional;

/** The JSON object that was posted, read with patience. */
record Body(JsonObject json) {
  static Body of(String text) {
    try {
      if (JsonParser.parseString(text) instanceof JsonObject object) {
        return new Body(object);
      }
    } catch (JsonParseException e) {
      throw notAnObject();
    }
    throw notAnObject();
  }

  Optional<String> text(String name) {
    return primitive(name).filter(JsonPrimitive::isString).map(JsonElement::getAsString);
  }

  Optional<Integer> number(String name) {
    try {
      return primitive(name).filter(JsonPrimitive::isNumber).map(JsonElement::getAsInt);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<JsonPrimitive> primitive(String name) {
    return json.get(name) instanceof JsonPrimitive value ? Optional.of(value) : Optional.empty();
  }

  private static RefusedException notAnObject() {
    return new RefusedException("The body must be a JSON object.");
  }
}
