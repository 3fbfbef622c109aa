package dev.pingyi.local.web;

import com.sun.net.httpserver.HttpExchange;
import dev.pingyi.bot.TooManyFieldsException;
import dev.pingyi.bot.UrlEncodedFields;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path still encoded
 * @param query still encoded; empty without one
 * @param headers in lower case, several of one name joined by a comma; without cookies
 * @param cookies each as {@code name=value}
 * @param own the address of ours that the peer reached
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, between two classes of this package.
public record Incoming(
    String method,
    String path,
    String query,
    Map<String, String> headers,
    List<String> cookies,
    InetSocketAddress peer,
    InetSocketAddress own,
    byte[] body) {
  /** As API Gateway has it. What is too long for a channel the channel knows. */
  private static final int LONGEST_BODY = 10_000_000;

  /** More is cut off without an answer. */
  private static final int LONGEST_DRAINED = 20_000_000;

  /** The body was longer than anybody needs. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLongException() {
      super("a body is at most " + LONGEST_BODY + " bytes");
    }
  }

  /**
   * Reads it.
   *
   * @throws TooManyFieldsException if it has more parameters, cookies or headers than are read
   */
  static Incoming of(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    UrlEncodedFields.of(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    TooManyFieldsException.check(exchange.getRequestHeaders().size());
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(lower(name), String.join(",", values)));
    headers.remove("cookie");
    return new Incoming(
        exchange.getRequestMethod(),
        Optional.ofNullable(uri.getRawPath()).filter(p -> !p.isEmpty()).orElse("/"),
        Optional.ofNullable(uri.getRawQuery()).orElse(""),
        headers,
        cookies(exchange),
        exchange.getRemoteAddress(),
        exchange.getLocalAddress(),
        body(exchange));
  }

  private static List<String> cookies(HttpExchange exchange) {
    List<String> lines = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
    List<String> cookies =
        lines.stream()
            .flatMap(line -> Arrays.stream(line.split(";", UrlEncodedFields.MOST + 1)))
            .map(String::strip)
            .filter(cookie -> !cookie.isEmpty())
            .toList();
    TooManyFieldsException.check(cookies.size());
    return cookies;
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(LONGEST_BODY + 1);
      if (body.length > LONGEST_BODY) {
        // Whoever is still sending does not read our answer.
        in.skip(LONGEST_DRAINED);
        throw new TooLongException();
      }
      return body;
    }
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The type without its parameters, in lower case; empty without one. */
  String contentType() {
    return lower(header("content-type").orElse("").split(";", 2)[0].strip());
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * The parameters of the query, decoded; several of one name joined by a comma. A stray per cent
   * sign is what it is.
   */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (UrlEncodedFields.Field field : UrlEncodedFields.of(query)) {
      String name = UrlEncodedFields.decoded(field.name()).orElse(field.name());
      String value = UrlEncodedFields.decoded(field.value()).orElse(field.value());
      parameters.merge(name, value, (one, other) -> one + "," + other);
    }
    return parameters;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
