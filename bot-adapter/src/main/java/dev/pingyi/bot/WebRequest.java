package dev.pingyi.bot;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as a door hands it on.
 *
 * @param headers names in lower case
 * @param query decoded
 */
public record WebRequest(
    String method,
    String path,
    Map<String, String> headers,
    Map<String, String> query,
    Map<String, String> cookies,
    String body) {
  public WebRequest {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
    cookies = Map.copyOf(cookies);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name));
  }
}
