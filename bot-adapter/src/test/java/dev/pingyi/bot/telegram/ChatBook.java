package dev.pingyi.bot.telegram;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** All chats of the bot, and its taps. Whoever uses it holds its lock. */
final class ChatBook {
  static final String NEVER_STARTED = "bot can't initiate conversation with a user";
  static final String BLOCKED = "bot was blocked by the user";

  private final Map<Long, Chat> chats = new LinkedHashMap<>();

  /** Taps by their id; answered ones stay, for they may be answered again. */
  private final Map<String, Tap> taps = new HashMap<>();

  private final AtomicLong lastTap = new AtomicLong(4_611_686_018_427_387_904L);
  private final JsonObject bot = new JsonObject();

  /** A tap on a button: the client shows a waiting sign until it is answered. */
  static final class Tap {
    final Chat chat;
    boolean answered;

    private Tap(Chat chat) {
      this.chat = chat;
    }
  }

  ChatBook(String token, String botName) {
    String number = token.substring(0, Math.max(token.indexOf(':'), 0));
    bot.addProperty("id", number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 42);
    bot.addProperty("is_bot", true);
    bot.addProperty("first_name", "Pingyi");
    bot.addProperty("username", botName);
  }

  JsonObject bot() {
    return bot;
  }

  /** Known to Telegram from now on, but unknown to the bot until the person starts it. */
  Chat person(long id) {
    return chats.computeIfAbsent(id, any -> new Chat(id, "private", NEVER_STARTED));
  }

  Chat group(long id) {
    return chats.computeIfAbsent(id, any -> new Chat(id, "supergroup", ""));
  }

  /** The chat that a call names, if the bot may write there. */
  Chat writable(Parameters parameters) {
    String named = parameters.text("chat_id");
    Chat chat = named.matches("-?[0-9]{1,18}") ? chats.get(Long.valueOf(named)) : null;
    if (chat == null) {
      throw Refusal.badRequest("chat not found");
    }
    if (chat.movedTo != 0) {
      throw Refusal.badRequest("group chat was upgraded to a supergroup chat")
          .with("migrate_to_chat_id", chat.movedTo);
    }
    if (!chat.forbidden.isEmpty()) {
      throw Refusal.forbidden(chat.forbidden);
    }
    return chat;
  }

  String tap(Chat chat) {
    String id = Long.toString(lastTap.incrementAndGet());
    taps.put(id, new Tap(chat));
    return id;
  }

  Tap answer(String id) {
    Tap tap = taps.get(id);
    if (tap == null) {
      throw Refusal.badRequest(
          "query is too old and response timeout expired or query ID is invalid");
    }
    tap.answered = true;
    return tap;
  }

  /** All taps so far have become too old to be answered. */
  void forgetTaps() {
    taps.clear();
  }

  long waiting(Chat chat) {
    return taps.values().stream().filter(tap -> tap.chat.equals(chat) && !tap.answered).count();
  }
}
