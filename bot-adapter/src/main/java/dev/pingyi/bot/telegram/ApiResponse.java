package dev.pingyi.bot.telegram;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import dev.pingyi.core.notify.Delivery;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How Telegram took a call. Its own words stay in here: what goes on as a reason comes from a
 * closed vocabulary, so that nothing a service echoes (a text, a chat, a token) reaches a log.
 *
 * @param status of HTTP, or 0: there was no answer
 * @param why what stood in the way of an answer
 */
record ApiResponse(int status, String why, Body body) {
  /** For everything that may be better soon; who sends again may wait longer each time. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Errors worth telling apart. The first one found in Telegram's description is the reason. */
  private static final List<String> KNOWN =
      List.of(
          "chat not found",
          "blocked by the user",
          "user is deactivated",
          "bot was kicked",
          "can't initiate conversation",
          "group chat was upgraded",
          "group chat was deleted",
          "not enough rights",
          "message is not modified",
          "message to edit not found",
          "query is too old",
          "text is empty",
          "is too long",
          "can't parse",
          "BUTTON_DATA_INVALID",
          "PHOTO_INVALID_DIMENSIONS",
          "IMAGE_PROCESS_FAILED");

  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  /** What Telegram says of a call, as far as we look at it. */
  record Body(@Nullable String description, @Nullable Parameters parameters) {
    static final Body NONE = new Body(null, null);

    /** What would help. */
    record Parameters(@Nullable Long retryAfter, @Nullable Long migrateToChatId) {}
  }

  static ApiResponse of(HttpResponse<String> response) {
    Body body = parse(response.body());
    if (response.statusCode() == 429 && retryAfter(body).isEmpty()) {
      OptionalLong seconds = response.headers().firstValueAsLong("retry-after");
      if (seconds.isPresent()) {
        body = new Body(body.description(), new Body.Parameters(seconds.getAsLong(), null));
      }
    }
    return new ApiResponse(response.statusCode(), "", body);
  }

  static ApiResponse none(String why) {
    return new ApiResponse(0, why, Body.NONE);
  }

  /** The supergroup that the group has become, if that is why the call failed. */
  OptionalLong migratedTo() {
    boolean told = status == 400 && body.parameters() != null;
    return told && body.parameters().migrateToChatId() != null
        ? OptionalLong.of(body.parameters().migrateToChatId())
        : OptionalLong.empty();
  }

  Delivery delivery() {
    if (status / 100 == 2) {
      return new Delivery.Sent();
    }
    return switch (status) {
      case 0 -> new Delivery.TryLater(SOON, why);
      case 400 -> badRequest();
      case 403 -> new Delivery.Refused(reason(), true);
      case 413 -> new Delivery.Refused(reason(), false);
      case 429 -> new Delivery.TryLater(wait(retryAfter(body)), reason());
      // Also 401 and 404, a token that is wrong today: the message itself has no fault.
      default -> new Delivery.TryLater(SOON, reason());
    };
  }

  /** The description holds what Telegram echoes. */
  @Override
  public String toString() {
    return "ApiResponse[" + (status == 0 ? why : reason()) + "]";
  }

  private Delivery badRequest() {
    return switch (reason()) {
      // The second tap of two: it already looks as it should.
      case "400 message is not modified" -> new Delivery.Sent();
      case "400 chat not found" -> new Delivery.Refused(reason(), true);
      default -> new Delivery.Refused(reason(), false);
    };
  }

  private String reason() {
    String description = body.description() == null ? "" : body.description();
    return KNOWN.stream()
        .filter(description::contains)
        .findFirst()
        .map(known -> status + " " + known)
        .orElse(Integer.toString(status));
  }

  private static Duration wait(OptionalLong retryAfter) {
    return retryAfter.isPresent() ? Duration.ofSeconds(retryAfter.getAsLong()) : SOON;
  }

  private static OptionalLong retryAfter(Body body) {
    boolean told = body.parameters() != null && body.parameters().retryAfter() != null;
    return told && body.parameters().retryAfter() >= 0
        ? OptionalLong.of(body.parameters().retryAfter())
        : OptionalLong.empty();
  }

  private static Body parse(String text) {
    try {
      Body body = GSON.fromJson(text, Body.class);
      return body == null ? Body.NONE : body;
    } catch (JsonParseException e) {
      // Something before Telegram answered, such as a proxy's page; the status says enough.
      return Body.NONE;
    }
  }
}
