package dev.pingyi.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands in for AWS and Telegram, by TLS on 127.0.0.1: hands calls of DynamoDB on to an
 * emulator, gives out the secret with the settings, and takes whatever is said to Telegram.
 */
final class TlsFront implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The emulator keeps apart what different people with different keys do. */
  private static final String ONE_AND_THE_SAME =
      "AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host, Signature=none";

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI store;
  private final String secret;

  /**
   * @param settings what the secret holds
   */
  TlsFront(Certificate certificate, URI store, Map<String, String> settings) throws IOException {
    this.store = store;
    this.secret = secret(settings);
    // Otherwise answers wait 40 ms for an acknowledgement of the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String address() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (target == null) {
        say(exchange, 200, "{\"ok\":true,\"result\":true}".getBytes(UTF_8));
      } else if (target.startsWith("DynamoDB")) {
        HttpResponse<byte[]> answer = handedOn(target, body);
        say(exchange, answer.statusCode(), answer.body());
      } else {
        say(exchange, 200, secret.getBytes(UTF_8));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> handedOn(String target, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(store)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", target)
            .header("Authorization", ONE_AND_THE_SAME)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static void say(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static String secret(Map<String, String> settings) {
    JsonObject all = new JsonObject();
    settings.forEach(all::addProperty);
    JsonObject answer = new JsonObject();
    answer.addProperty("ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:bench");
    answer.addProperty("Name", "bench");
    answer.addProperty("SecretString", all.toString());
    return answer.toString();
  }
}
