package dev.pingyi.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pingyi.bot.Channel;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.bot.WebRequest;
import dev.pingyi.bot.WebResponse;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Reply;
import dev.pingyi.core.notify.Delivery;
import dev.pingyi.core.notify.OutboundMessage;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Telegram. The reply travels in the answer to the webhook, which takes one call; only the end of
 * the waiting sign on a tapped button is called for directly, because an edit takes the answer.
 */
final class TelegramChannel implements Channel {
  static final String NAME = "telegram";

  private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";

  /** Nobody waits longer for a reply because Telegram is slow to end a waiting sign. */
  static final Duration ACKNOWLEDGE_MAX = Duration.ofSeconds(1);

  private static final Duration SEND_MAX = Duration.ofSeconds(10);
  private static final Duration UPLOAD_MAX = Duration.ofSeconds(20);

  private final TelegramSettings settings;
  private final Duration acknowledgeMax;
  private final BotApi api;
  private final UpdateReader reader = new UpdateReader();

  TelegramChannel(TelegramSettings settings, InstantSource realClock) {
    this(settings, realClock, ACKNOWLEDGE_MAX);
  }

  /** With more patience, for a test on a machine that is slow. */
  TelegramChannel(TelegramSettings settings, InstantSource realClock, Duration acknowledgeMax) {
    this.settings = settings;
    this.acknowledgeMax = acknowledgeMax;
    this.api = new BotApi(settings, realClock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ParsedRequest read(WebRequest request) {
    byte[] shown = request.header(SECRET_HEADER).orElse("").getBytes(UTF_8);
    // Compared in constant time, so that nobody can find it letter by letter.
    if (!MessageDigest.isEqual(settings.secret().getBytes(UTF_8), shown)) {
      return new ParsedRequest.Refused(401, "wrong or missing secret");
    }
    return reader.read(request.body());
  }

  @Override
  public WebResponse answer(Inbound inbound, ParsedRequest.Message message, Reply reply) {
    TelegramReplyTarget handle = TelegramReplyTarget.parse(message.handle());
    String chat = inbound.from().id();
    return handle.isTap() ? answerTap(chat, handle, reply) : answerWords(chat, reply);
  }

  private WebResponse answerWords(String chat, Reply reply) {
    return switch (reply.kind()) {
      case MESSAGE, CLEAN_SLATE, NOTICE -> carrying(ApiCall.sendMessage(chat, reply));
      case SILENCE -> WebResponse.empty(200);
    };
  }

  private WebResponse answerTap(String chat, TelegramReplyTarget handle, Reply reply) {
    return switch (reply.kind()) {
      case NOTICE -> carrying(ApiCall.answerCallbackQuery(handle.callback(), reply.text()));
      case SILENCE -> carrying(ApiCall.answerCallbackQuery(handle.callback(), ""));
      case MESSAGE, CLEAN_SLATE -> {
        // Made first: a reply that cannot be said must not look taken.
        WebResponse response = carrying(instead(chat, handle, reply));
        acknowledge(handle);
        yield response;
      }
    };
  }

  /** The tapped question makes way for what follows, so that its buttons cannot be tapped again. */
  private static ApiCall instead(String chat, TelegramReplyTarget handle, Reply reply) {
    return handle.isEditable()
        ? ApiCall.editMessageText(chat, handle.message(), reply)
        : ApiCall.sendMessage(chat, reply);
  }

  /** Cosmetic: a failure is not worth a word, let alone another try. */
  private void acknowledge(TelegramReplyTarget handle) {
    api.call(ApiCall.answerCallbackQuery(handle.callback(), ""), acknowledgeMax);
  }

  private static WebResponse carrying(ApiCall call) {
    return WebResponse.json(200, call.webhookAnswer());
  }

  @Override
  public Delivery send(OutboundMessage message) {
    Reply reply = message.reply();
    if (message.picture().isEmpty()) {
      boolean nothing = reply.kind() == Reply.Kind.SILENCE;
      return nothing ? new Delivery.Sent() : deliver(words(message), this::post);
    }
    byte[] png = message.picture().get().png();
    if (reply.text().length() <= ApiCall.CAPTION_MAX) {
      return deliver(photo(message, reply), call -> upload(call, png));
    }
    // Too long for a caption. If the picture then has to wait, the words are repeated with it.
    Delivery words = deliver(words(message), this::post);
    return words instanceof Delivery.Sent
        ? deliver(photo(message, Reply.silence()), call -> upload(call, png))
        : words;
  }

  private static ApiCall words(OutboundMessage message) {
    return ApiCall.sendMessage(message.to().id(), message.reply()).silent(message.silent());
  }

  private static ApiCall photo(OutboundMessage message, Reply caption) {
    return ApiCall.sendPhoto(message.to().id(), caption).silent(message.silent());
  }

  /** A group that became a supergroup has a new number, which Telegram tells when refusing. */
  private static Delivery deliver(ApiCall call, Function<ApiCall, ApiResponse> way) {
    ApiResponse answer = way.apply(call);
    OptionalLong moved = answer.migratedTo();
    return moved.isPresent()
        ? way.apply(call.redirected(Long.toString(moved.getAsLong()))).delivery()
        : answer.delivery();
  }

  private ApiResponse post(ApiCall call) {
    return api.call(call, SEND_MAX);
  }

  private ApiResponse upload(ApiCall call, byte[] png) {
    return api.upload(call, png, UPLOAD_MAX);
  }

  /** {@code https://t.me/BOT?start=TOKEN}, if we know the bot and Telegram takes the token. */
  @Override
  public Optional<String> link(String token) {
    boolean possible = !settings.bot().isEmpty() && token.matches("[A-Za-z0-9_-]{1,64}");
    return possible
        ? Optional.of("https://t.me/%s?start=%s".formatted(settings.bot(), token))
        : Optional.empty();
  }
}
