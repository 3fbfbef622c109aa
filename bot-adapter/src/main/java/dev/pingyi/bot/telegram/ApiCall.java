package dev.pingyi.bot.telegram;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.pingyi.core.conversation.Button;
import dev.pingyi.core.conversation.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A call of a method of the Bot API, with parameters that Telegram accepts. There is never a {@code
 * parse_mode}: people's words are shown as they were written, and can break nothing.
 */
record ApiCall(String method, JsonObject parameters) {
  static final int TEXT_MAX = 4096;
  static final int CAPTION_MAX = 1024;
  static final int TOAST_MAX = 200;
  static final int DATA_BYTES_MAX = 64;
  static final int BUTTONS_MAX = 100;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  static ApiCall sendMessage(String chat, Reply reply) {
    return said("sendMessage", chat, reply);
  }

  static ApiCall editMessageText(String chat, long message, Reply reply) {
    ApiCall call = said("editMessageText", chat, reply);
    call.parameters.addProperty("message_id", message);
    return call;
  }

  /** The picture itself is uploaded beside these parameters. */
  static ApiCall sendPhoto(String chat, Reply reply) {
    ApiCall call = to("sendPhoto", chat);
    if (!reply.text().isBlank()) {
      call.parameters.addProperty("caption", TelegramText.cut(reply.text(), CAPTION_MAX));
    }
    return call.withButtons(reply);
  }

  /** Ends the waiting sign on a tapped button; with a text, shows it for a moment. */
  static ApiCall answerCallbackQuery(String callback, String text) {
    ApiCall call = new ApiCall("answerCallbackQuery", new JsonObject());
    call.parameters.addProperty("callback_query_id", callback);
    if (!text.isBlank()) {
      call.parameters.addProperty("text", TelegramText.cut(text, TOAST_MAX));
    }
    return call;
  }

  /** The same call, without a sound on the phone if {@code silent}. */
  ApiCall silent(boolean silent) {
    if (silent) {
      parameters.addProperty("disable_notification", true);
    }
    return this;
  }

  /** The same call for another chat. */
  ApiCall redirected(String chat) {
    JsonObject copy = parameters.deepCopy();
    addChat(copy, chat);
    return new ApiCall(method, copy);
  }

  String json() {
    return GSON.toJson(parameters);
  }

  /** As the answer to a webhook, which names the method beside its parameters. */
  String webhookAnswer() {
    JsonObject answer = new JsonObject();
    answer.addProperty("method", method);
    parameters.asMap().forEach(answer::add);
    return GSON.toJson(answer);
  }

  /** Parameters hold people's words. */
  @Override
  public String toString() {
    return "ApiCall[" + method + "]";
  }

  private static ApiCall said(String method, String chat, Reply reply) {
    if (reply.text().isBlank()) {
      throw new IllegalArgumentException("A reply without text cannot be said: give it words");
    }
    ApiCall call = to(method, chat);
    call.parameters.addProperty("text", TelegramText.cut(reply.text(), TEXT_MAX));
    // A preview would make Telegram open addresses that citizens write.
    JsonObject noPreview = new JsonObject();
    noPreview.addProperty("is_disabled", true);
    call.parameters.add("link_preview_options", noPreview);
    return call.withButtons(reply);
  }

  private static ApiCall to(String method, String chat) {
    ApiCall call = new ApiCall(method, new JsonObject());
    addChat(call.parameters, chat);
    return call;
  }

  private static void addChat(JsonObject parameters, String chat) {
    if (TelegramFactory.CHAT_ID.matcher(chat).matches()) {
      parameters.addProperty("chat_id", Long.parseLong(chat));
    } else if (chat.matches("@[A-Za-z0-9_]{1,64}")) {
      parameters.addProperty("chat_id", chat);
    } else {
      throw new IllegalArgumentException(
          "Not an address of Telegram: it must be a chat's number or a channel's @name");
    }
  }

  private ApiCall withButtons(Reply reply) {
    JsonArray keyboard = new JsonArray();
    int buttons = 0;
    for (List<Button> row : reply.rows()) {
      if (!row.isEmpty()) {
        keyboard.add(keys(row));
        buttons += row.size();
      }
    }
    if (buttons > BUTTONS_MAX) {
      throw new IllegalArgumentException("More than %d buttons in a reply".formatted(BUTTONS_MAX));
    }
    if (!keyboard.isEmpty()) {
      JsonObject markup = new JsonObject();
      markup.add("inline_keyboard", keyboard);
      parameters.add("reply_markup", markup);
    }
    return this;
  }

  private static JsonArray keys(List<Button> row) {
    JsonArray keys = new JsonArray();
    for (Button button : row) {
      int bytes = button.data().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > DATA_BYTES_MAX || button.label().isBlank()) {
        throw new IllegalArgumentException(
            "Button \"%s\" has %d bytes of data; it needs a label and 1 to %d bytes"
                .formatted(button.label(), bytes, DATA_BYTES_MAX));
      }
      JsonObject key = new JsonObject();
      key.addProperty("text", TelegramText.label(button));
      key.addProperty("callback_data", button.data());
      keys.add(key);
    }
    return keys;
  }
}
