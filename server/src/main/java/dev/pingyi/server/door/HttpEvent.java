package dev.pingyi.server.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.TooManyFieldsException;
import dev.pingyi.bot.UrlEncodedFields;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and writes HTTP as API Gateway and function URLs give it: payload format 2.0. */
final class HttpEvent {
  private HttpEvent() {}

  /**
   * The request.
   *
   * @throws TooManyFieldsException if it has more parameters, cookies or headers than are read
   */
  static WebRequest read(String event) {
    JsonObject json = JsonParser.parseString(event).getAsJsonObject();
    JsonObject http = json.getAsJsonObject("requestContext").getAsJsonObject("http");
    String body = text(json, "body").orElse("");
    boolean base64 = json.has("isBase64Encoded") && json.get("isBase64Encoded").getAsBoolean();
    return new WebRequest(
        http.get("method").getAsString(),
        text(json, "rawPath").orElse("/"),
        headers(json),
        query(text(json, "rawQueryString").orElse("")),
        cookies(json),
        base64 ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8) : body);
  }

  static String write(WebResponse response) {
    JsonObject json = new JsonObject();
    json.addProperty("statusCode", response.status());
    JsonObject headers = new JsonObject();
    response
        .headers()
        .forEach((name, value) -> headers.addProperty(name.toLowerCase(Locale.ROOT), value));
    json.add("headers", headers);
    if (!response.cookies().isEmpty()) {
      JsonArray cookies = new JsonArray();
      response.cookies().forEach(cookies::add);
      json.add("cookies", cookies);
    }
    boolean text = isText(headers);
    byte[] body = response.body();
    json.addProperty(
        "body",
        text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body));
    json.addProperty("isBase64Encoded", !text);
    return json.toString();
  }

  /** Of two fields with one name the first holds; one with a broken escape is none. */
  static Map<String, String> query(String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (UrlEncodedFields.Field field : UrlEncodedFields.of(raw)) {
      Optional<String> name = UrlEncodedFields.decoded(field.name()).filter(n -> !n.isEmpty());
      Optional<String> value = UrlEncodedFields.decoded(field.value());
      name.ifPresent(n -> value.ifPresent(v -> query.putIfAbsent(n, v)));
    }
    return query;
  }

  private static Map<String, String> headers(JsonObject json) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (json.get("headers") instanceof JsonObject all) {
      TooManyFieldsException.check(all.size());
      all.entrySet()
          .forEach(
              e -> headers.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue().getAsString()));
    }
    return headers;
  }

  private static Map<String, String> cookies(JsonObject json) {
    Map<String, String> cookies = new LinkedHashMap<>();
    if (json.get("cookies") instanceof JsonArray all) {
      TooManyFieldsException.check(all.size());
      for (JsonElement one : all) {
        String cookie = one.getAsString();
        int equals = cookie.indexOf('=');
        if (equals > 0) {
          cookies.putIfAbsent(
              cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
        }
      }
    }
    return cookies;
  }

  private static boolean isText(JsonObject headers) {
    String type = text(headers, "content-type").orElse("text/plain");
    boolean packed = headers.has("content-encoding");
    return !packed
        && (type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/xml"));
  }

  private static Optional<String> text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }
}
