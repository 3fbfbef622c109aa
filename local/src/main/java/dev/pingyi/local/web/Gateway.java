package dev.pingyi.local.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.local.run.Door;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What Amazon API Gateway does for an HTTP API: requests to events of payload format 2.0 and back.
 */
public final class Gateway {
  private final Door webhook;
  private final InstantSource real;

  public Gateway(Door webhook, InstantSource real) {
    this.webhook = webhook;
    this.real = real;
  }

  public WebResponse answer(Incoming request) {
    return response(webhook.call(event(request, real.instant()).toString()));
  }

  static JsonObject event(Incoming request, Instant at) {
    JsonObject event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("routeKey", "$default");
    event.addProperty("rawPath", request.path());
    event.addProperty("rawQueryString", request.query());
    if (!request.cookies().isEmpty()) {
      JsonArray cookies = new JsonArray();
      request.cookies().forEach(cookies::add);
      event.add("cookies", cookies);
    }
    event.add("headers", object(request.headers()));
    if (!request.query().isEmpty()) {
      event.add("queryStringParameters", object(request.parameters()));
    }
    event.add("requestContext", context(request, at));
    addBody(event, request);
    return event;
  }

  private static JsonObject context(Incoming request, Instant at) {
    JsonObject http = new JsonObject();
    http.addProperty("method", request.method());
    http.addProperty("path", request.path());
    http.addProperty("protocol", "HTTP/1.1");
    http.addProperty("sourceIp", request.peer().getAddress().getHostAddress());
    http.addProperty("userAgent", request.header("user-agent").orElse(""));
    JsonObject context = new JsonObject();
    context.addProperty("accountId", "local");
    context.addProperty("apiId", "local");
    context.addProperty("domainName", request.header("host").orElse(""));
    context.addProperty("domainPrefix", "local");
    context.add("http", http);
    context.addProperty("requestId", UUID.randomUUID().toString());
    context.addProperty("routeKey", "$default");
    context.addProperty("stage", "$default");
    context.addProperty("time", at.toString());
    context.addProperty("timeEpoch", at.toEpochMilli());
    return context;
  }

  /**
   * As the gateway does it: text of a few types as it is, everything else, forms too, as base64.
   */
  private static void addBody(JsonObject event, Incoming request) {
    Optional<String> text = isText(request.contentType()) ? text(request.body()) : Optional.empty();
    if (request.body().length > 0) {
      event.addProperty(
          "body", text.orElseGet(() -> Base64.getEncoder().encodeToString(request.body())));
    }
    event.addProperty("isBase64Encoded", request.body().length > 0 && text.isEmpty());
  }

  private static boolean isText(String type) {
    return type.startsWith("text/")
        || type.endsWith("/json")
        || type.endsWith("+json")
        || type.endsWith("/xml")
        || type.endsWith("+xml")
        || type.equals("application/javascript");
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  static WebResponse response(String answer) {
    JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
    Map<String, String> headers = new LinkedHashMap<>();
    if (json.get("headers") instanceof JsonObject given) {
      given.asMap().forEach((name, value) -> headers.put(name, value.getAsString()));
    }
    List<String> cookies = new ArrayList<>();
    if (json.get("cookies") instanceof JsonArray given) {
      given.forEach(cookie -> cookies.add(cookie.getAsString()));
    }
    return new WebResponse(json.get("statusCode").getAsInt(), headers, cookies, body(json));
  }

  private static byte[] body(JsonObject json) {
    JsonElement body = json.get("body");
    if (body == null || body.isJsonNull()) {
      return new byte[0];
    }
    JsonElement encoded = json.get("isBase64Encoded");
    return encoded != null && encoded.getAsBoolean()
        ? Base64.getDecoder().decode(body.getAsString())
        : body.getAsString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObject object(Map<String, String> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::addProperty);
    return object;
  }
}
