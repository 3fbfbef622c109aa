package dev.pingyi.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * The office door of an installation on one machine, {@code POST /local/office}.
 *
 * @param key of {@code PINGYI_LOCAL_KEY}, if it is set
 */
record HttpLink(URI url, Optional<String> key) implements OfficeLink {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(2);

  /**
   * @throws RefusedException if the address is none
   */
  static HttpLink to(String url, Optional<String> key) {
    if (!url.matches("https?://[^/]+.*")) {
      throw new RefusedException(
          "the address '" + url + "' is none; allowed: like http://127.0.0.1:8080");
    }
    try {
      return new HttpLink(URI.create(url.replaceFirst("/+$", "") + "/local/office"), key);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("the address '" + url + "' cannot be read", e);
    }
  }

  @Override
  public String send(String command) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(command));
    key.ifPresent(secret -> request.header("X-Pingyi-Key", secret));
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() == 404) {
        throw new RefusedException(
            url + " is not there: on AWS the office is asked by --function NAME");
      }
      return response.body();
    } catch (IOException e) {
      throw new RefusedException(
          "nothing answers at " + url.resolve("/") + ": start it, or name another by --url", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("interrupted", e);
    }
  }
}
