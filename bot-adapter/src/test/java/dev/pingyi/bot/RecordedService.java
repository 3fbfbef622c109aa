package dev.pingyi.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real HTTP server that answers what it is told to, and remembers what it was asked. */
public final class RecordedService implements AutoCloseable {
  /** An answer of the service; status 0 is none: the connection is cut. */
  public record Answer(int status, JsonObject headers, String body) {}

  /** A request: its path, and its body as JSON, whatever form it came in. */
  public record Request(String path, JsonElement body) {}

  private static final Answer OK = new Answer(200, new JsonObject(), "{\"ok\":true}");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final UnaryOperator<String> echo;

  /** Answers in turn with {@code answers}, and from then on with success. */
  public static RecordedService answering(List<Answer> answers) {
    RecordedService service = new RecordedService(UnaryOperator.identity());
    service.answers.addAll(answers);
    return service;
  }

  /** Refuses everything with {@code status}, and repeats in its answer all that it was told. */
  public static RecordedService echoing(int status) {
    RecordedService service =
        new RecordedService(
            told -> {
              JsonObject body = new JsonObject();
              body.addProperty("ok", false);
              body.addProperty("error_code", status);
              body.addProperty("description", "chat not found: " + told);
              return body.toString();
            });
    for (int i = 0; i < 100; i++) {
      service.answers.add(new Answer(status, new JsonObject(), "{told}"));
    }
    return service;
  }

  private RecordedService(UnaryOperator<String> echo) {
    this.echo = echo;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All requests so far, in order. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    requests.add(new Request(exchange.getRequestURI().toString(), json(type, body)));
    Answer next = answers.poll();
    Answer answer = next == null ? OK : next;
    if (answer.status() != 0) {
      String told = exchange.getRequestURI() + " " + new String(body, UTF_8);
      byte[] text = answer.body().replace("{told}", echo.apply(told)).getBytes(UTF_8);
      answer
          .headers()
          .asMap()
          .forEach((name, value) -> exchange.getResponseHeaders().add(name, value.getAsString()));
      exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(text);
      }
    }
    exchange.close();
  }

  private static JsonElement json(String type, byte[] body) {
    if (!type.startsWith("multipart/")) {
      return JsonParser.parseString(new String(body, UTF_8));
    }
    Form form = Form.multipart(type, body);
    JsonObject object = new JsonObject();
    form.fields().forEach(object::addProperty);
    form.files().forEach((name, file) -> object.addProperty(name, "a file of " + file.type()));
    return object;
  }
}
