package dev.pingyi.bot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A person with Telegram: writes, taps, and sees what the bot answers. Every act returns when the
 * bot's webhook has taken it (and the method in its answer is done), or has failed several times.
 */
public final class TelegramUser {
  private final StrictTelegram telegram;
  private final long id;
  private final Chat chat;
  private volatile String language = "zh-hans";
  private volatile JsonObject lastUpdate = new JsonObject();
  private volatile String lastQueue = "";

  TelegramUser(StrictTelegram telegram, long id) {
    this.telegram = telegram;
    this.id = id;
    synchronized (telegram.book()) {
      this.chat = telegram.book().person(id);
    }
  }

  /** The language of the person's Telegram from now on; "" is none told. */
  public TelegramUser speaks(String languageCode) {
    language = languageCode;
    return this;
  }

  /** Has started the bot some time ago, so that it may write; it is told nothing of that now. */
  public TelegramUser begins() {
    written("/start");
    return this;
  }

  /** Writes words or a command, or opens a link: {@code /start TOKEN}. */
  public Delivered sends(String text) {
    JsonObject message = written(text);
    message.addProperty("text", text);
    if (text.startsWith("/")) {
      JsonObject entity = new JsonObject();
      entity.addProperty("offset", 0);
      entity.addProperty("length", text.split("\\s", 2)[0].length());
      entity.addProperty("type", "bot_command");
      JsonArray entities = new JsonArray();
      entities.add(entity);
      message.add("entities", entities);
    }
    return post("message", message);
  }

  /** Sends something without words. */
  public Delivered sendsSticker() {
    JsonObject sticker = new JsonObject();
    sticker.addProperty("file_id", "CAACAgQAAxkBAAIB");
    sticker.addProperty("emoji", "👍");
    JsonObject message = written("👍");
    message.add("sticker", sticker);
    return post("message", message);
  }

  /** Changes the words of an earlier message. */
  public Delivered edits(String text) {
    JsonObject message = written(text);
    message.addProperty("text", text);
    message.add("edit_date", message.get("date"));
    return post("edited_message", message);
  }

  /** Shares the own phone number. */
  public Delivered sharesContact(String phoneNumber) {
    return sharesContactOf(id, phoneNumber);
  }

  /** Shares a number from the address book. */
  public Delivered sharesContactOf(long person, String phoneNumber) {
    JsonObject contact = new JsonObject();
    contact.addProperty("phone_number", phoneNumber);
    contact.addProperty("first_name", "Somebody");
    contact.addProperty("user_id", person);
    JsonObject message = written("contact");
    message.add("contact", contact);
    return post("message", message);
  }

  /** Taps the button that is called so, in the latest message that has one. */
  public Delivered taps(String label) {
    return taps(showing(label), label);
  }

  /**
   * Taps a button as it was in {@code seen}, even if it has gone since: an old client does that.
   */
  public Delivered taps(Shown seen, String label) {
    return tap(message(seen.id()), data(seen, label));
  }

  /** Taps a button of a message that Telegram itself can no longer look up. */
  public Delivered tapsInaccessible(String label) {
    Shown seen = showing(label);
    JsonObject message = new JsonObject();
    message.add("chat", chat.json());
    message.addProperty("message_id", seen.id());
    message.addProperty("date", 0);
    return tap(message, data(seen, label));
  }

  /** Sends data that no button has, as a forged client can. */
  public Delivered forgesTap(String data) {
    return tap(message(last().id()), data);
  }

  /** Blocks the bot, which can no longer write here. */
  public Delivered blocks() {
    forbid(ChatBook.BLOCKED);
    return post("my_chat_member", membership("member", "kicked"));
  }

  public Delivered unblocks() {
    forbid("");
    return post("my_chat_member", membership("kicked", "member"));
  }

  /** The very same update as the last one arrives again, as after an answer that was lost. */
  public Delivered repeats() {
    return telegram.post(lastQueue, lastUpdate);
  }

  /** All messages of the bot, as they look now, in the order of the chat. */
  public List<Shown> sees() {
    synchronized (telegram.book()) {
      return chat.shown(Comparator.comparingLong(each -> each.number));
    }
  }

  /** The message that is the latest news: sent or changed last. */
  public Shown last() {
    return newest().stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("The bot has said nothing"));
  }

  /** The short notices that were shown for a moment, all so far. */
  public List<String> toasts() {
    synchronized (telegram.book()) {
      return List.copyOf(chat.toasts);
    }
  }

  /** How many tapped buttons still show the waiting sign. */
  public long waiting() {
    synchronized (telegram.book()) {
      return telegram.book().waiting(chat);
    }
  }

  JsonObject json() {
    JsonObject from = new JsonObject();
    from.addProperty("id", id);
    from.addProperty("is_bot", false);
    from.addProperty("first_name", "Chat " + id);
    if (!language.isEmpty()) {
      from.addProperty("language_code", language);
    }
    return from;
  }

  private List<Shown> newest() {
    synchronized (telegram.book()) {
      return chat.shown(Comparator.comparingLong(each -> -each.shownAt));
    }
  }

  private Shown showing(String label) {
    return newest().stream()
        .filter(each -> each.data(label).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No one button " + label + " in " + sees()));
  }

  private static String data(Shown seen, String label) {
    return seen.data(label)
        .orElseThrow(() -> new AssertionError("No one button " + label + " in " + seen));
  }

  /** What a person does first is what lets the bot write to that person. */
  private JsonObject written(String text) {
    synchronized (telegram.book()) {
      if (chat.forbidden.equals(ChatBook.NEVER_STARTED)) {
        chat.forbidden = "";
      }
      Chat.Message message = chat.add(text, false);
      JsonObject json = message.json(json());
      json.remove("text");
      return json;
    }
  }

  private JsonObject message(long number) {
    synchronized (telegram.book()) {
      return chat.message(number).orElseThrow().json(telegram.book().bot());
    }
  }

  private void forbid(String why) {
    synchronized (telegram.book()) {
      chat.forbidden = why;
    }
  }

  private JsonObject membership(String before, String after) {
    JsonObject change = new JsonObject();
    change.add("chat", chat.json());
    change.add("from", json());
    change.addProperty("date", Instant.now().getEpochSecond());
    for (String which : List.of("old", "new")) {
      JsonObject member = new JsonObject();
      member.add("user", telegram.book().bot());
      member.addProperty("status", which.equals("old") ? before : after);
      change.add(which + "_chat_member", member);
    }
    return change;
  }

  private Delivered tap(JsonObject message, String data) {
    JsonObject query = new JsonObject();
    synchronized (telegram.book()) {
      query.addProperty("id", telegram.book().tap(chat));
    }
    query.add("from", json());
    query.add("message", message);
    query.addProperty("chat_instance", Long.toString(-id));
    query.addProperty("data", data);
    return post("callback_query", query);
  }

  private Delivered post(String kind, JsonObject content) {
    // Taps stand in a queue of their own, so a message that waits does not hold them up.
    lastQueue = (kind.equals("callback_query") ? "taps of " : "messages of ") + id;
    lastUpdate = telegram.update(kind, content);
    return telegram.post(lastQueue, lastUpdate);
  }
}
