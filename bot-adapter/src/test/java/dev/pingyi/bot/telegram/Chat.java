package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A chat as the strict Telegram keeps it: a person's with the bot, or a group. */
final class Chat {
  final long id;
  final String type;
  final List<Message> messages = new ArrayList<>();
  final List<String> toasts = new ArrayList<>();

  /** Why the bot may not write here, or empty. */
  String forbidden;

  /** The supergroup that this group became, or 0. */
  long movedTo;

  private long lastMessage = 100;
  private long lastShown;

  Chat(long id, String type, String forbidden) {
    this.id = id;
    this.type = type;
    this.forbidden = forbidden;
  }

  Message add(String text, boolean fromBot) {
    lastMessage++;
    Message message = new Message(lastMessage, fromBot, Instant.now().getEpochSecond());
    messages.add(message);
    message.show(text, new JsonObject());
    return message;
  }

  Optional<Message> message(long number) {
    return messages.stream().filter(each -> each.number == number).findFirst();
  }

  /** The messages of the bot, as they look now. */
  List<Shown> shown(Comparator<Message> order) {
    return messages.stream().filter(each -> each.fromBot).sorted(order).map(Shown::of).toList();
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    json.addProperty("type", type);
    json.addProperty(type.equals("private") ? "first_name" : "title", "Chat " + Math.abs(id));
    return json;
  }

  /** A message in this chat. */
  final class Message {
    final long number;
    final boolean fromBot;
    final long date;
    String text = "";
    JsonObject markup = new JsonObject();
    byte[] photo = new byte[0];
    boolean edited;

    /** When it was last new to the person, counted per chat. */
    long shownAt;

    private Message(long number, boolean fromBot, long date) {
      this.number = number;
      this.fromBot = fromBot;
      this.date = date;
    }

    void show(String newText, JsonObject newMarkup) {
      text = newText;
      markup = newMarkup;
      lastShown++;
      shownAt = lastShown;
    }

    boolean isPicture() {
      return photo.length > 0;
    }

    /** As the Bot API describes it. */
    JsonObject json(JsonElement from) {
      JsonObject json = new JsonObject();
      json.addProperty("message_id", number);
      json.add("from", from);
      json.add("chat", Chat.this.json());
      json.addProperty("date", date);
      if (edited) {
        json.addProperty("edit_date", date);
      }
      if (!text.isEmpty()) {
        json.addProperty(isPicture() ? "caption" : "text", text);
      }
      if (!markup.isEmpty()) {
        json.add("reply_markup", markup);
      }
      return json;
    }
  }
}
