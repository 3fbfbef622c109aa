package dev.pingyi.functions.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pingyi.functions.lambda.Answer.Answered;
import dev.pingyi.functions.lambda.Answer.Failed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The Lambda Runtime API of one process: it asks for the next event and posts its answer here.
 *
 * <p>Bodies over Lambda's 6 MB and answers to requests that it does not wait for are refused.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String PATH = "/2018-06-01/runtime/";
  private static final int BODY_MAX = 6 * 1024 * 1024 + 1024;
  private static final Duration LIFE = Duration.ofHours(2);

  private record Invocation(String id, String event, Duration timeout, Instant deadline) {}

  static {
    // Head and body leave in two packets, and the second one waits for 40 ms without this.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Answer>> open = new ConcurrentHashMap<>();
  private final CompletableFuture<Optional<Failed>> ready = new CompletableFuture<>();
  private final CompletableFuture<Boolean> checkpoint = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final String functionArn;

  RuntimeApi(String functionArn) {
    this.functionArn = functionArn;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Host and port, as Lambda puts them into {@code AWS_LAMBDA_RUNTIME_API}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Done when the process asks for its first event (empty), or says that it cannot start. */
  CompletableFuture<Optional<Failed>> ready() {
    return ready;
  }

  /** Done when a process with SnapStart has run its hooks and waits for the restore. */
  CompletableFuture<Boolean> checkpoint() {
    return checkpoint;
  }

  /** The snapshot wakes up. */
  void restore() {
    restored.countDown();
  }

  /** Hands an event to the process, with so much time from now on. */
  CompletableFuture<Answer> invoke(String event, Duration timeout) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    open.put(id, answer);
    waiting.add(new Invocation(id, event, timeout, Instant.now().plus(timeout)));
    return answer;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String call = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    String[] parts = call.split("/", -1);
    try (exchange) {
      if (call.equals("invocation/next")) {
        next(exchange);
      } else if (call.equals("restore/next")) {
        restoreNext(exchange);
      } else if (call.matches("(init|restore)/error")) {
        ready.complete(Optional.of(failed(exchange)));
        say(exchange, 202, "{\"status\":\"OK\"}");
      } else if (call.matches("invocation/[^/]+/(response|error)")) {
        answer(exchange, parts[1], parts[2].equals("error"));
      } else {
        say(exchange, 404, error("NotFound", path));
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.complete(Optional.empty());
    Invocation next = waiting.poll(LIFE.toSeconds(), TimeUnit.SECONDS);
    if (next == null) {
      return;
    }
    Map.of(
            "Content-Type", "application/json",
            "Lambda-Runtime-Aws-Request-Id", next.id(),
            "Lambda-Runtime-Deadline-Ms", String.valueOf(next.deadline().toEpochMilli()),
            "Lambda-Runtime-Invoked-Function-Arn", functionArn,
            "Lambda-Runtime-Trace-Id", trace(next))
        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    say(exchange, 200, next.event());
  }

  private static String trace(Invocation invocation) {
    String hex = invocation.id().replace("-", "");
    return "Root=1-%s-%s;Parent=%s;Sampled=0"
        .formatted(hex.substring(0, 8), hex.substring(8), hex.substring(16));
  }

  private void restoreNext(HttpExchange exchange) throws IOException, InterruptedException {
    checkpoint.complete(true);
    if (restored.await(LIFE.toSeconds(), TimeUnit.SECONDS)) {
      say(exchange, 200, "");
    }
  }

  private void answer(HttpExchange exchange, String id, boolean isError) throws IOException {
    CompletableFuture<Answer> asked = open.remove(id);
    if (asked == null) {
      say(exchange, 400, error("InvalidRequestID", "Invalid request ID"));
      return;
    }
    Answer answer = isError ? failed(exchange) : new Answered(body(exchange));
    if (answer instanceof Answered answered
        && answered.body().getBytes(StandardCharsets.UTF_8).length > BODY_MAX) {
      String tooLarge = error("Function.ResponseSizeTooLarge", "Response payload size exceeded");
      say(exchange, 413, tooLarge);
      asked.complete(new Failed("Function.ResponseSizeTooLarge", tooLarge));
      return;
    }
    say(exchange, 202, "{\"status\":\"OK\"}");
    asked.complete(answer);
  }

  private static Failed failed(HttpExchange exchange) throws IOException {
    String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
    return new Failed(type == null ? "" : type, body(exchange));
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String error(String type, String message) {
    return "{\"errorType\":\"" + type + "\",\"errorMessage\":\"" + message + "\"}";
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
