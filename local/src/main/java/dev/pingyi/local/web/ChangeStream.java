package dev.pingyi.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells the console, by server-sent events, that something has changed. */
public final class ChangeStream implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private static final Duration COMMENT_EVERY = Duration.ofSeconds(15);
  private static final int STREAMS_MOST = 64;

  private final Supplier<State> state;
  private final Semaphore places = new Semaphore(STREAMS_MOST);
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * How everything stands.
   *
   * @param key the same as long as nothing has changed
   * @param json what is told, one line
   */
  public record State(String key, String json) {}

  public ChangeStream(Supplier<State> state) {
    this.state = state;
  }

  /** Writes until the reader leaves; returns at once with 503 if there are too many. */
  void serve(HttpExchange exchange) throws IOException {
    if (!places.tryAcquire()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      LocalAnswer.GUARDS.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream out = exchange.getResponseBody()) {
        write(out);
      }
    } finally {
      places.release();
    }
  }

  private void write(OutputStream out) throws IOException {
    String told = "";
    long commentAt = System.nanoTime() + COMMENT_EVERY.toNanos();
    do {
      State now = state.get();
      if (!now.key().equals(told)) {
        send(out, "event: change\ndata: " + now.json() + "\n\n");
        told = now.key();
      } else if (System.nanoTime() > commentAt) {
        // Also the only way to notice that the reader has left.
        send(out, ": still here\n\n");
        commentAt = System.nanoTime() + COMMENT_EVERY.toNanos();
      }
    } while (!isClosedAfterAMoment());
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private boolean isClosedAfterAMoment() {
    try {
      return closed.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
