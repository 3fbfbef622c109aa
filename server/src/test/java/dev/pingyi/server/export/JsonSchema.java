package dev.pingyi.server.export;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a flat object by a JSON Schema that uses no other keywords than those that are read here.
 */
public record JsonSchema(JsonObject schema) {
  private static final Set<String> KNOWN = Set.of("type", "pattern", "enum");

  /** What does not fit, a sentence each. */
  public List<String> misfits(JsonObject value) {
    List<String> misfits = new ArrayList<>();
    JsonObject properties = schema.getAsJsonObject("properties");
    for (JsonElement name : schema.getAsJsonArray("required")) {
      if (!value.has(name.getAsString())) {
        misfits.add(name.getAsString() + " is missing");
      }
    }
    for (String name : value.keySet()) {
      if (properties.has(name)) {
        check(name, properties.getAsJsonObject(name), value.get(name), misfits);
      } else if (!schema.get("additionalProperties").getAsBoolean()) {
        misfits.add(name + " is unknown");
      }
    }
    return misfits;
  }

  private static void check(String name, JsonObject rule, JsonElement value, List<String> misfits) {
    if (!KNOWN.containsAll(rule.keySet())) {
      throw new IllegalStateException("a keyword of " + rule + " is not checked here");
    }
    boolean number = rule.get("type").getAsString().equals("integer");
    if (!value.isJsonPrimitive() || value.getAsJsonPrimitive().isNumber() != number) {
      misfits.add(name + " is no " + rule.get("type").getAsString());
    } else if (rule.has("pattern")
        && !Pattern.compile(rule.get("pattern").getAsString())
            .matcher(value.getAsString())
            .find()) {
      misfits.add(name + " does not match " + rule.get("pattern").getAsString());
    } else if (rule.has("enum") && !rule.getAsJsonArray("enum").contains(value)) {
      misfits.add(name + " is not one of " + rule.get("enum"));
    }
  }
}
