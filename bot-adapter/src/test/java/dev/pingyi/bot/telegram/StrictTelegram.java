package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Telegram for tests: a server on 127.0.0.1 that refuses what the real Bot API refuses, and the
 * people who use it.
 *
 * <pre>{@code
 * try (StrictTelegram telegram = StrictTelegram.start("42:TOKEN", "PingyiBot")) {
 *   // Start the bot with telegram.api() as its PINGYI_TELEGRAM_API. Then:
 *   telegram.webhook(URI.create("http://127.0.0.1:8080/telegram"), "secret");
 *   TelegramUser li = telegram.user(5_000_000_001L);
 *   li.sends("/start TOKEN");
 *   li.taps("满意");
 *   assertThat(li.last().text()).contains("谢谢");
 *   assertThat(telegram.refusals()).isEmpty();
 * }
 * }</pre>
 */
public final class StrictTelegram implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ChatBook book;
  private final WebhookCaller webhook;
  private final Methods methods;
  private final ApiCalls apiCalls;
  private final Map<Long, TelegramUser> users = new ConcurrentHashMap<>();
  private final AtomicLong lastUpdate = new AtomicLong(700_000_000);

  public static StrictTelegram start(String token, String botName) {
    return new StrictTelegram(token, botName);
  }

  private StrictTelegram(String token, String botName) {
    book = new ChatBook(token, botName);
    webhook = new WebhookCaller();
    methods = new Methods(book, webhook);
    apiCalls = new ApiCalls(token, methods);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** The base address of this Bot API. */
  public String api() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Where updates are posted to from now on, and the secret they carry ("" for none). */
  public void webhook(URI url, String secret) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("url", url.toString());
    if (!secret.isEmpty()) {
      parameters.addProperty("secret_token", secret);
    }
    methods.call("setWebhook", Parameters.inAnswer("setWebhook", parameters));
  }

  /** The person with this id; met for the first time, somebody who never started the bot. */
  public TelegramUser user(long id) {
    return users.computeIfAbsent(id, any -> new TelegramUser(this, id));
  }

  /** The group with this (negative) id, which has the bot as a member. */
  public TelegramGroup group(long id) {
    return new TelegramGroup(this, id);
  }

  /** The next {@code times} direct calls of a method are answered 429 and do nothing. */
  public void floods(String method, int times, int retryAfterSeconds) {
    Refusal refusal =
        Refusal.of(429, "Too Many Requests: retry after " + retryAfterSeconds)
            .with("retry_after", retryAfterSeconds);
    apiCalls.add(times, new ApiCalls.Fault(method, Duration.ZERO, Optional.of(refusal)));
  }

  /** The next {@code times} direct calls of a method are answered 500 and do nothing. */
  public void breaks(String method, int times) {
    Refusal refusal = Refusal.of(500, "Internal Server Error");
    apiCalls.add(times, new ApiCalls.Fault(method, Duration.ZERO, Optional.of(refusal)));
  }

  /** The next {@code times} direct calls of a method are done, but answered this much later. */
  public void stalls(String method, int times, Duration wait) {
    apiCalls.add(times, new ApiCalls.Fault(method, wait, Optional.empty()));
  }

  /** Taps made so far are too old to be answered. */
  public void forgetsTaps() {
    synchronized (book) {
      book.forgetTaps();
    }
  }

  /** All calls of the bot, in order, those in answers to its webhook included. */
  public List<CallMade> calls() {
    return List.copyOf(apiCalls.calls);
  }

  /**
   * The calls that were not taken: none, unless the bot makes mistakes or a fault was asked for.
   */
  public List<CallMade> refusals() {
    return apiCalls.calls.stream().filter(call -> call.status() != 200).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    webhook.close();
    threads.shutdownNow();
  }

  ChatBook book() {
    return book;
  }

  JsonObject update(String kind, JsonObject content) {
    JsonObject update = new JsonObject();
    update.addProperty("update_id", lastUpdate.incrementAndGet());
    update.add(kind, content);
    return update;
  }

  Delivered post(String queue, JsonObject update) {
    return webhook.post(queue, update, apiCalls);
  }

  private void serve(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String path = exchange.getRequestURI().getPath();
    JsonObject answer = apiCalls.direct(path, type == null ? "" : type, body);
    int status = answer.has("error_code") ? answer.get("error_code").getAsInt() : 200;
    if (status == 429) {
      String seconds = answer.getAsJsonObject("parameters").get("retry_after").getAsString();
      exchange.getResponseHeaders().add("Retry-After", seconds);
    }
    byte[] text = answer.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, text.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(text);
    }
  }
}
