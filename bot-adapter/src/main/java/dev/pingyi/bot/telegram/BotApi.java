package dev.pingyi.bot.telegram;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls methods of the Bot API. Never throws for what the network or the service does. */
final class BotApi {
  private static final Duration CONNECT_MAX = Duration.ofSeconds(3);

  /** Shorter than any server or network on the way keeps an idle connection. */
  private static final Duration REST_MAX = Duration.ofSeconds(20);

  private static final int ANSWER_BYTES_MAX = 1024 * 1024;

  private final TelegramSettings settings;
  private final InstantSource clock;
  private @Nullable HttpClient client;
  private Instant lastUse = Instant.MIN;

  BotApi(TelegramSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  ApiResponse call(ApiCall call, Duration max) {
    HttpRequest request =
        HttpRequest.newBuilder(settings.method(call.method()))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(call.json()))
            .build();
    return exchange(request, max);
  }

  ApiResponse upload(ApiCall call, byte[] photo, Duration max) {
    Multipart form = Multipart.of(call, photo);
    HttpRequest request =
        HttpRequest.newBuilder(settings.method(call.method()))
            .header("Content-Type", form.contentType())
            .POST(BodyPublishers.ofByteArray(form.bytes()))
            .build();
    return exchange(request, max);
  }

  /** The limit holds for all of it, name look-up and reading included, unlike the client's own. */
  private ApiResponse exchange(HttpRequest request, Duration max) {
    CompletableFuture<HttpResponse<String>> answer =
        client()
            .sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), ANSWER_BYTES_MAX));
    try {
      return ApiResponse.of(answer.get(max.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return ApiResponse.none("no answer in time");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return ApiResponse.none("interrupted");
    } catch (ExecutionException e) {
      // The exception itself is dropped: its message may name the address, which holds the token.
      String kind = e.getCause().getClass().getSimpleName();
      if (e.getCause() instanceof IOException) {
        return ApiResponse.none("not reached: " + kind);
      }
      throw new IllegalStateException("Telegram could not be called because of a " + kind);
    }
  }

  /**
   * Made at the first call, because it costs start-up time that most first requests need not pay;
   * and anew after a rest: a Lambda function is frozen between requests, its connections die
   * unnoticed meanwhile, and each would cost a whole time-out to find out.
   */
  private synchronized HttpClient client() {
    Instant now = clock.instant();
    if (client != null && lastUse.plus(REST_MAX).isBefore(now)) {
      // Lets go of what is idle and lets finish what is under way.
      client.shutdown();
      client = null;
    }
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .connectTimeout(CONNECT_MAX)
              .version(HttpClient.Version.HTTP_1_1)
              .build();
    }
    lastUse = now;
    return client;
  }
}
