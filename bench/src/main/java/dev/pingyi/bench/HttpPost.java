package dev.pingyi.bench;

import com.google.gson.JsonObject;

/** A request as the HTTP API of API Gateway hands it on: payload format 2.0. */
final class HttpPost {
  private HttpPost() {}

  static String to(String path, String secret, String body) {
    JsonObject http = new JsonObject();
    http.addProperty("method", "POST");
    http.addProperty("path", path);
    http.addProperty("protocol", "HTTP/1.1");
    http.addProperty("sourceIp", "192.0.2.10");
    http.addProperty("userAgent", "");
    JsonObject context = new JsonObject();
    context.addProperty("domainName", "abcdef1234.execute-api.ap-east-1.amazonaws.com");
    context.addProperty("requestId", "B1xZ2hQcvHcEMiA=");
    context.addProperty("stage", "$default");
    context.add("http", http);
    JsonObject event = new JsonObject();
    event.addProperty("version", "2.0");
    event.addProperty("routeKey", "$default");
    event.addProperty("rawPath", path);
    event.addProperty("rawQueryString", "");
    event.add("headers", headers(secret));
    event.add("requestContext", context);
    event.addProperty("body", body);
    event.addProperty("isBase64Encoded", false);
    return event.toString();
  }

  private static JsonObject headers(String secret) {
    JsonObject headers = new JsonObject();
    headers.addProperty("accept-encoding", "gzip, deflate");
    headers.addProperty("content-type", "application/json");
    headers.addProperty("host", "abcdef1234.execute-api.ap-east-1.amazonaws.com");
    headers.addProperty("x-forwarded-for", "192.0.2.10");
    headers.addProperty("x-forwarded-port", "443");
    headers.addProperty("x-forwarded-proto", "https");
    headers.addProperty("x-telegram-bot-api-secret-token", secret);
    return headers;
  }
}
