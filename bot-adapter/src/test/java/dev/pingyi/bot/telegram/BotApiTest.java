package dev.pingyi.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pingyi.core.notify.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The network does what it likes; a call takes as long as it may and no longer. */
final class BotApiTest {
  private static final ApiCall CALL = ApiCall.answerCallbackQuery("1", "");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<Integer> connections = new CopyOnWriteArrayList<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T02:00:00Z"));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/bot42:X/answerCallbackQuery", this::answers);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void a_connection_is_used_again_but_not_after_a_rest() {
    BotApi api = api();

    assertThat(api.call(CALL, LONG).delivery()).isInstanceOf(Delivery.Sent.class);
    now.set(now.get().plusSeconds(20));
    assertThat(api.call(CALL, LONG).delivery()).isInstanceOf(Delivery.Sent.class);
    now.set(now.get().plusSeconds(21));
    assertThat(api.call(CALL, LONG).delivery()).isInstanceOf(Delivery.Sent.class);

    assertThat(connections).hasSize(3);
    assertThat(connections.get(1)).isEqualTo(connections.get(0));
    assertThat(connections.get(2)).isNotEqualTo(connections.get(0));
  }

  @Test
  @Timeout(60)
  void an_answer_that_begins_and_never_ends_is_given_up_in_time() {
    server.removeContext("/bot42:X/answerCallbackQuery");
    server.createContext("/", this::trickles);

    // It ends with the test: whoever waits for it waits too long, however slow the machine is.
    ApiResponse answer = api().call(CALL, Duration.ofMillis(300));

    assertThat(answer.delivery())
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(5), "no answer in time"));
  }

  @Test
  void an_interruption_ends_the_call_and_is_passed_on() {
    Thread.currentThread().interrupt();

    ApiResponse answer = api().call(CALL, LONG);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer.delivery())
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(5), "interrupted"));
  }

  private BotApi api() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new BotApi(new TelegramSettings("42:X", "s", "", address), now::get);
  }

  private void answers(HttpExchange exchange) throws IOException {
    connections.add(exchange.getRemoteAddress().getPort());
    exchange.getRequestBody().readAllBytes();
    byte[] ok = "{\"ok\":true,\"result\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, ok.length);
    exchange.getResponseBody().write(ok);
    exchange.close();
  }

  private void trickles(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('{');
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
