package dev.pingyi.functions.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * The part of AWS that the functions call, on 127.0.0.1 and by its JSON protocol: one queue, one
 * secret, the credentials of a function with SnapStart, and the table, which is passed on to
 * DynamoDB Local. It writes down every call.
 */
final class Aws implements AutoCloseable {
  static final String SECRET_ARN =
      "arn:aws:secretsmanager:us-east-1:000000000000:secret:pingyi-test-AbCdEf";

  /** DynamoDB Local keeps the tables of each access key apart. */
  static final String ACCESS_KEY = "local";

  private static final String CREDENTIALS = "/2021-04-23/credentials";
  private static final Duration TABLE_MAX = Duration.ofSeconds(60);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI table;
  private final boolean tls;
  private final StrictQueue queue;
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private volatile String secret = "{}";

  /** With TLS if there is something to make it of. */
  Aws(URI table, Optional<SSLContext> certificate) {
    this.table = table;
    this.tls = certificate.isPresent();
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (certificate.isPresent()) {
        HttpsServer secure = HttpsServer.create(any, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(certificate.get()));
        server = secure;
      } else {
        server = HttpServer.create(any, 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    queue = new StrictQueue(url() + "/000000000000/pingyi-notifications");
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    // The certificate is for a name, and TLS without one is not what AWS has.
    String host = tls ? "localhost" : "127.0.0.1";
    return (tls ? "https://" : "http://") + host + ":" + server.getAddress().getPort();
  }

  String queueUrl() {
    return url() + "/000000000000/pingyi-notifications";
  }

  String credentialsUrl() {
    return url() + CREDENTIALS;
  }

  StrictQueue queue() {
    return queue;
  }

  void secret(String text) {
    secret = text;
  }

  /** Every call so far, such as {@code DynamoDB_20120810.GetItem}. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestURI().getPath().equals(CREDENTIALS)) {
        calls.add("credentials");
        say(exchange, 200, credentials().toString());
        return;
      }
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      calls.add(String.valueOf(target));
      if (target != null && target.startsWith("DynamoDB_")) {
        passOn(exchange, body);
      } else {
        answer(exchange, String.valueOf(target), new String(body, UTF_8));
      }
    }
  }

  private void answer(HttpExchange exchange, String target, String body) throws IOException {
    try {
      isSigned(exchange);
      JsonObject request = JsonParser.parseString(body).getAsJsonObject();
      JsonObject answer =
          switch (target) {
            case "AmazonSQS.SendMessageBatch" -> queue.sendMessageBatch(request);
            case "secretsmanager.GetSecretValue" -> secretValue(request);
            default -> throw new AwsRefusal("UnknownOperationException", target);
          };
      say(exchange, 200, answer.toString());
    } catch (AwsRefusal refusal) {
      JsonObject answer = new JsonObject();
      answer.addProperty("__type", refusal.type());
      answer.addProperty("message", refusal.getMessage());
      say(exchange, 400, answer.toString());
    }
  }

  private static void isSigned(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.contains("Credential=" + ACCESS_KEY + "/")) {
      throw new AwsRefusal("MissingAuthenticationTokenException", "Missing Authentication Token");
    }
  }

  private JsonObject secretValue(JsonObject request) {
    if (!request.get("SecretId").getAsString().equals(SECRET_ARN)) {
      throw new AwsRefusal("ResourceNotFoundException", "Secrets Manager can't find the secret.");
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("ARN", SECRET_ARN);
    answer.addProperty("Name", "pingyi-test");
    answer.addProperty("SecretString", secret);
    return answer;
  }

  private static JsonObject credentials() {
    JsonObject credentials = new JsonObject();
    credentials.addProperty("AccessKeyId", ACCESS_KEY);
    credentials.addProperty("SecretAccessKey", "secret-access-key-of-a-test");
    credentials.addProperty("Token", "session-token-of-a-test");
    credentials.addProperty("Expiration", Instant.now().plus(Duration.ofHours(6)).toString());
    return credentials;
  }

  private void passOn(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(table).timeout(TABLE_MAX).POST(BodyPublishers.ofByteArray(body));
    for (String name : List.of("Authorization", "Content-Type", "X-Amz-Target", "X-Amz-Date")) {
      Optional.ofNullable(exchange.getRequestHeaders().getFirst(name))
          .ifPresent(value -> request.header(name, value));
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      say(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
