package dev.pingyi.infra.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Opens pages of the deployed site as a visitor would. It has no talks on the web: LocalStack's
 * function URLs hand no cookies on, neither way.
 */
final class SiteClient implements AutoCloseable {
  private static final Duration WAIT_MAX = Duration.ofMinutes(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI site;

  SiteClient(URI site) {
    this.site = site;
  }

  /** A page that has to be there. */
  String page(String path) {
    return new String(file(path), StandardCharsets.UTF_8);
  }

  byte[] file(String path) {
    HttpResponse<byte[]> answer = send(request(path));
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** The status that is answered to what is posted there. */
  int posts(String path, String json) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    return send(request.POST(BodyPublishers.ofString(json))).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.resolve(path)).timeout(WAIT_MAX);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
