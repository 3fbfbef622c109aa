package dev.pingyi.bot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts updates to the bot as Telegram does: one queue for each chat's messages and one for each
 * person's taps; what is not taken with 2xx is posted again and blocks what comes behind it.
 */
final class WebhookCaller {
  /** More than the third failure, at which the bot gives an update up. */
  private static final int TRIES_MAX = 5;

  /** The real one waits for 2, 4, 8 … seconds. */
  private static final Duration FIRST_WAIT = Duration.ofMillis(10);

  /** As patient as a function needs that starts first, on a machine with other work. */
  private static final Duration ANSWER_MAX = Duration.ofMinutes(4);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Deque<JsonObject>> queues = new ConcurrentHashMap<>();
  private final AtomicInteger pending = new AtomicInteger();
  private volatile String url = "";
  private volatile String secret = "";
  private volatile JsonArray allowed = new JsonArray();
  private volatile String lastError = "";

  JsonElement set(Parameters parameters) {
    String address = parameters.text("url");
    // The real one insists on https; a bot under test, on this machine, has no certificate.
    if (!address.isEmpty()
        && !address.matches(
            "(https://.+|http://(127\\.0\\.0\\.1|([a-z0-9-]+\\.)*localhost)[:/].*)")) {
      throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    if (parameters.has("secret_token")
        && !parameters.text("secret_token").matches("[A-Za-z0-9_-]{1,256}")) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    long connections =
        parameters.has("max_connections") ? parameters.number("max_connections") : 40;
    if (connections < 1 || connections > 100) {
      throw Refusal.badRequest("max_connections must be 1 to 100");
    }
    url = address;
    secret = parameters.text("secret_token");
    // Not named, what was allowed before stays.
    allowed = parameters.has("allowed_updates") ? parameters.array("allowed_updates") : allowed;
    return drop(parameters.flag("drop_pending_updates"));
  }

  JsonElement delete(boolean dropPending) {
    url = "";
    return drop(dropPending);
  }

  private JsonElement drop(boolean dropPending) {
    if (dropPending) {
      queues.clear();
      pending.set(0);
    }
    return new JsonPrimitive(true);
  }

  JsonElement info() {
    JsonObject info = new JsonObject();
    info.addProperty("url", url);
    info.addProperty("has_custom_certificate", false);
    info.addProperty("pending_update_count", pending.get());
    if (!lastError.isEmpty()) {
      info.addProperty("last_error_message", lastError);
    }
    if (!allowed.isEmpty()) {
      info.add("allowed_updates", allowed);
    }
    return info;
  }

  /**
   * Posts what waits in the queue and then this update, until one is not taken; does what is
   * answered.
   */
  Delivered post(String queueName, JsonObject update, ApiCalls apiCalls) {
    if (url.isEmpty()) {
      throw new IllegalStateException("The bot has no webhook yet: call webhook(url, secret)");
    }
    long id = update.get("update_id").getAsLong();
    if (!isWanted(update)) {
      return new Delivered(id, 0, 0, "");
    }
    Deque<JsonObject> queue = queues.computeIfAbsent(queueName, any -> new ArrayDeque<>());
    synchronized (queue) {
      queue.add(update);
      pending.incrementAndGet();
      while (true) {
        Delivered head = deliver(queue.element(), apiCalls);
        if (!head.accepted()) {
          return head.updateId() == id ? head : new Delivered(id, 0, head.status(), head.answer());
        }
        queue.remove();
        pending.decrementAndGet();
        if (queue.isEmpty()) {
          return head;
        }
      }
    }
  }

  private boolean isWanted(JsonObject update) {
    return allowed.isEmpty()
        || allowed.asList().stream().anyMatch(kind -> update.has(kind.getAsString()));
  }

  private Delivered deliver(JsonObject update, ApiCalls apiCalls) {
    long id = update.get("update_id").getAsLong();
    Delivered last = new Delivered(id, 0, 0, "");
    for (int tries = 1; tries <= TRIES_MAX && !last.accepted(); tries++) {
      if (tries > 1) {
        sleep(FIRST_WAIT.multipliedBy(1L << tries));
      }
      last = once(update, tries, apiCalls);
    }
    return last;
  }

  private Delivered once(JsonObject update, int tries, ApiCalls apiCalls) {
    long id = update.get("update_id").getAsLong();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(ANSWER_MAX)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(update.toString()));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      Delivered delivered = new Delivered(id, tries, response.statusCode(), response.body());
      if (delivered.accepted()) {
        apiCalls.inAnswer(
            response.headers().firstValue("content-type").orElse(""), response.body());
      } else {
        lastError = "Wrong response from the webhook: " + response.statusCode();
      }
      return delivered;
    } catch (IOException e) {
      lastError = "Connection failed: " + e.getMessage();
      return new Delivered(id, tries, 0, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivered(id, tries, 0, "");
    }
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    client.shutdownNow();
  }
}
