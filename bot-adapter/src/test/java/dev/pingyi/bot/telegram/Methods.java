package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The methods of the Bot API, as strict as the real ones. */
final class Methods {
  private final ChatBook book;
  private final WebhookCaller webhook;

  Methods(ChatBook book, WebhookCaller webhook) {
    this.book = book;
    this.webhook = webhook;
  }

  /** The result of the call; throws a {@link Refusal}. */
  JsonElement call(String method, Parameters parameters) {
    synchronized (book) {
      return switch (method) {
        case "getMe" -> book.bot();
        case "sendMessage" -> sendMessage(parameters);
        case "sendPhoto" -> sendPhoto(parameters);
        case "editMessageText" -> editMessageText(parameters);
        case "answerCallbackQuery" -> answerCallbackQuery(parameters);
        case "setMyCommands" -> setMyCommands(parameters);
        case "setWebhook" -> webhook.set(parameters);
        case "deleteWebhook" -> webhook.delete(parameters.flag("drop_pending_updates"));
        case "getWebhookInfo" -> webhook.info();
        default -> throw Refusal.of(404, "Not Found: method not found");
      };
    }
  }

  private JsonElement sendMessage(Parameters parameters) {
    Chat chat = book.writable(parameters);
    String text = Content.text(parameters);
    JsonObject markup = Content.markup(parameters);
    Chat.Message message = chat.add(text, true);
    message.markup = markup;
    return message.json(book.bot());
  }

  private JsonElement sendPhoto(Parameters parameters) {
    Chat chat = book.writable(parameters);
    byte[] photo = Content.photo(parameters);
    String caption = Content.caption(parameters);
    JsonObject markup = Content.markup(parameters);
    Chat.Message message = chat.add(caption, true);
    message.markup = markup;
    message.photo = photo;
    return message.json(book.bot());
  }

  private JsonElement editMessageText(Parameters parameters) {
    if (!parameters.has("chat_id") || !parameters.has("message_id")) {
      throw Refusal.badRequest("message identifier is not specified");
    }
    Chat chat = book.writable(parameters);
    Chat.Message message =
        chat.message(parameters.number("message_id"))
            .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
    if (!message.fromBot) {
      throw Refusal.badRequest("message can't be edited");
    }
    if (message.isPicture()) {
      throw Refusal.badRequest("there is no text in the message to edit");
    }
    String text = Content.text(parameters);
    JsonObject markup = Content.inlineMarkup(parameters);
    if (text.equals(message.text) && markup.equals(message.markup)) {
      throw Refusal.badRequest(
          "message is not modified: specified new message content and reply markup are exactly"
              + " the same as a current content and reply markup of the message");
    }
    message.show(text, markup);
    message.edited = true;
    return message.json(book.bot());
  }

  private JsonElement answerCallbackQuery(Parameters parameters) {
    String toast = parameters.text("text");
    if (toast.length() > 200) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    ChatBook.Tap tap = book.answer(parameters.text("callback_query_id"));
    if (!toast.isEmpty()) {
      tap.chat.toasts.add(toast);
    }
    return new JsonPrimitive(true);
  }

  private static JsonElement setMyCommands(Parameters parameters) {
    if (parameters.array("commands").size() > 100) {
      throw Refusal.badRequest("too many commands");
    }
    for (JsonElement each : parameters.array("commands")) {
      JsonObject command = each.getAsJsonObject();
      if (!matches(command, "command", "/?[a-z0-9_]{1,32}")) {
        throw Refusal.badRequest("BOT_COMMAND_INVALID");
      }
      if (!matches(command, "description", "(?s).{1,256}")) {
        throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    return new JsonPrimitive(true);
  }

  private static boolean matches(JsonObject object, String name, String pattern) {
    return object.get(name) instanceof JsonPrimitive value && value.getAsString().matches(pattern);
  }
}
