package dev.pingyi.functions.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pingyi.functions.lambda.Answer;
import dev.pingyi.server.AwsEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP API in front of a function: payload format 2.0, all routes to one door. */
final class HttpApi implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Function<String, Answer> function;

  HttpApi(Function<String, Answer> function) {
    this.function = function;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = function.apply(event(exchange).toString());
      if (answer instanceof Answer.Answered(String body)) {
        say(exchange, JsonParser.parseString(body).getAsJsonObject());
      } else {
        // What API Gateway says for a function that failed or was killed.
        exchange.sendResponseHeaders(answer instanceof Answer.TimedOut ? 503 : 500, -1);
      }
    }
  }

  /** Names of headers come in small letters, bodies in base64 unless they are text. */
  private static JsonObject event(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    JsonObject event = AwsEvents.request(exchange.getRequestMethod(), uri.getRawPath());
    String query = uri.getRawQuery();
    event.addProperty("rawQueryString", query == null ? "" : query);
    JsonObject headers = new JsonObject();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.addProperty(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    if (headers.has("cookie")) {
      JsonArray cookies = new JsonArray();
      String all = headers.remove("cookie").getAsString();
      List.of(all.split("; *", -1)).forEach(cookies::add);
      event.add("cookies", cookies);
    }
    event.add("headers", headers);
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (body.length > 0) {
      event.addProperty("body", Base64.getEncoder().encodeToString(body));
      event.addProperty("isBase64Encoded", true);
    }
    return event;
  }

  private static void say(HttpExchange exchange, JsonObject answer) throws IOException {
    answer
        .getAsJsonObject("headers")
        .entrySet()
        .forEach(e -> exchange.getResponseHeaders().set(e.getKey(), e.getValue().getAsString()));
    if (answer.has("cookies")) {
      answer
          .getAsJsonArray("cookies")
          .forEach(each -> exchange.getResponseHeaders().add("Set-Cookie", each.getAsString()));
    }
    String text = answer.get("body").getAsString();
    boolean base64 = answer.get("isBase64Encoded").getAsBoolean();
    byte[] body = base64 ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
    exchange.sendResponseHeaders(
        answer.get("statusCode").getAsInt(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
