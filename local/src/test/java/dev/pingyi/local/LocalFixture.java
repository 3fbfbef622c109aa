package dev.pingyi.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

/** A local server before a product that is not there, and what is asked of it by HTTP. */
final class LocalFixture implements AutoCloseable {
  final FakeProduct product = new FakeProduct();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path folder;
  private LocalServer server;

  LocalFixture(Path folder) {
    this.folder = folder;
    this.server = start(environment());
  }

  LocalServer start(Map<String, String> environment) {
    return LocalServer.start(environment, product::open);
  }

  /** A second start on the same folder, after the end of the first. */
  void restarts() {
    server.close();
    server = start(environment());
  }

  int port() {
    return server.base().getPort();
  }

  Map<String, String> environment() {
    return Map.of(
        "PINGYI_PORT",
        "0",
        "PINGYI_DATA",
        folder.resolve("data").toString(),
        "PINGYI_CLOCK",
        "2026-11-23T09:00:00+08:00");
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) {
    return send(
        request(path)
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.base() + path));
  }

  HttpResponse<InputStream> stream() {
    return send(request("/local/stream"), BodyHandlers.ofInputStream());
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
  }
}
