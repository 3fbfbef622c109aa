package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import dev.pingyi.bot.Form;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * The parameters of a call, checked against {@code methods.json}: right names, right types, none
 * missing. The list was compared with the published Bot API (core.telegram.org/bots/api, and its
 * types in the npm package {@code @grammyjs/types} 5.0.0) in November 2026.
 *
 * @param values as JSON, whatever form they came in
 * @param files uploaded ones
 */
record Parameters(JsonObject values, Map<String, Form.Upload> files) {
  private static final String ARRAY = "Array of ";
  private static final JsonObject METHODS = methods();

  static boolean isMethod(String name) {
    return METHODS.has(name);
  }

  /** Of a webhook's answer, where nothing can be uploaded. */
  static Parameters inAnswer(String method, JsonObject values) {
    return new Parameters(values, Map.of()).checked(method);
  }

  static Parameters of(String method, String contentType, byte[] body) {
    String text = new String(body, UTF_8);
    try {
      if (contentType.startsWith("multipart/form-data")) {
        Form form = Form.multipart(contentType, body);
        return fromForm(method, form).checked(method);
      }
      if (contentType.startsWith("application/x-www-form-urlencoded") || text.isEmpty()) {
        return fromForm(method, Form.urlEncoded(text)).checked(method);
      }
      JsonElement json =
          new Gson()
              .newBuilder()
              .setStrictness(Strictness.STRICT)
              .create()
              .fromJson(text, JsonElement.class);
      if (contentType.startsWith("application/json") && json instanceof JsonObject object) {
        return new Parameters(object, Map.of()).checked(method);
      }
      throw Refusal.badRequest("can't parse JSON object: not an object, or no content type");
    } catch (JsonParseException e) {
      throw Refusal.badRequest("can't parse JSON object");
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("can't parse the form: " + e.getMessage());
    }
  }

  boolean has(String name) {
    return values.has(name);
  }

  String text(String name) {
    return has(name) ? values.get(name).getAsString() : "";
  }

  long number(String name) {
    return has(name) ? values.get(name).getAsLong() : 0;
  }

  boolean flag(String name) {
    return has(name) && values.get(name).getAsBoolean();
  }

  JsonObject object(String name) {
    return has(name) ? values.getAsJsonObject(name) : new JsonObject();
  }

  JsonArray array(String name) {
    return has(name) ? values.getAsJsonArray(name) : new JsonArray();
  }

  private Parameters checked(String method) {
    JsonObject known = METHODS.getAsJsonObject(method);
    for (String name : values.keySet()) {
      // The real one takes no notice of a parameter it does not know; here it is a slip of the pen.
      if (!known.has(name)) {
        throw Refusal.badRequest(method + " has no parameter " + name);
      }
      if (!fits(values.get(name), type(known, name))) {
        throw Refusal.badRequest(name + " must be of type " + type(known, name));
      }
    }
    for (String name : known.keySet()) {
      boolean given = values.has(name) || files.containsKey(name);
      if (known.get(name).getAsString().endsWith(", required") && !given) {
        throw Refusal.badRequest("parameter " + name + " is required");
      }
    }
    return this;
  }

  private static boolean fits(JsonElement value, String type) {
    JsonPrimitive one = value instanceof JsonPrimitive primitive ? primitive : null;
    return switch (type) {
      case "Integer" -> one != null && one.isNumber() && one.getAsString().matches("-?[0-9]{1,18}");
      case "Boolean" -> one != null && one.isBoolean();
      case "String", "InputFile or String" -> one != null && one.isString();
      case "Integer or String" -> fits(value, "Integer") || fits(value, "String");
      // Only an upload can be one.
      case "InputFile" -> false;
      default ->
          type.startsWith(ARRAY)
              ? everyFits(value, type.substring(ARRAY.length()))
              : value.isJsonObject();
    };
  }

  private static boolean everyFits(JsonElement value, String type) {
    return value instanceof JsonArray array
        && array.asList().stream().allMatch(each -> fits(each, type));
  }

  /** Everything in a form is text; what it stands for depends on the parameter's type. */
  private static Parameters fromForm(String method, Form form) {
    JsonObject values = new JsonObject();
    JsonObject known = METHODS.getAsJsonObject(method);
    form.fields()
        .forEach(
            (name, text) ->
                values.add(
                    name,
                    switch (known.has(name) ? type(known, name) : "String") {
                      case "String", "InputFile or String" -> new JsonPrimitive(text);
                      case "Integer or String" ->
                          text.matches("-?[0-9]{1,18}")
                              ? new JsonPrimitive(Long.valueOf(text))
                              : new JsonPrimitive(text);
                      default -> JsonParser.parseString(text);
                    }));
    return new Parameters(values, form.files());
  }

  private static String type(JsonObject known, String name) {
    return known.get(name).getAsString().replace(", required", "");
  }

  private static JsonObject methods() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Parameters.class.getResourceAsStream("methods.json")), UTF_8)) {
      return JsonParser.parseReader(reader).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
