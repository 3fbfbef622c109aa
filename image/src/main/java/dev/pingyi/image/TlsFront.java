package dev.pingyi.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.pingyi.functions.lambda.Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for AWS and Telegram, by TLS on 127.0.0.1: hands calls of DynamoDB on to some
 * store, gives out the secret with the settings, and takes whatever is said to Telegram.
 */
public final class TlsFront implements AutoCloseable {
  /** An answer with its HTTP status. */
  public record Reply(int status, String body) {
    /** A success in JSON. */
    public static Reply good(String json) {
      return new Reply(200, json);
    }
  }

  /** Takes a call of DynamoDB. */
  public interface Store {
    /**
     * Answers it.
     *
     * @param target the operation, as the header {@code X-Amz-Target} names it
     */
    Reply call(String target, byte[] body) throws IOException, InterruptedException;
  }

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Store store;
  private final Reply secret;

  /**
   * Starts it.
   *
   * @param settings what the secret holds
   */
  public TlsFront(Certificate certificate, Map<String, String> settings, Store store)
      throws IOException {
    this.store = store;
    this.secret = Reply.good(secret(settings));
    // Otherwise answers wait 40 ms for an acknowledgement of the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  public String address() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      say(exchange, reply(exchange.getRequestHeaders().getFirst("X-Amz-Target"), body));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Only AWS names a target; the rest is for Telegram. */
  private Reply reply(@Nullable String target, byte[] body)
      throws IOException, InterruptedException {
    if (target == null) {
      return Reply.good("{\"ok\":true,\"result\":true}");
    }
    return target.startsWith("DynamoDB") ? store.call(target, body) : secret;
  }

  private static void say(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static String secret(Map<String, String> settings) {
    JsonObject all = new JsonObject();
    settings.forEach(all::addProperty);
    JsonObject answer = new JsonObject();
    answer.addProperty("ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:pingyi");
    answer.addProperty("Name", "pingyi");
    answer.addProperty("SecretString", all.toString());
    return answer.toString();
  }
}
