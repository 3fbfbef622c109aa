package dev.pingyi.bot.telegram;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;

/** A group that has the bot as a member, such as the one that gets the monthly notice. */
public final class TelegramGroup {
  private final StrictTelegram telegram;
  private final Chat chat;

  TelegramGroup(StrictTelegram telegram, long id) {
    this.telegram = telegram;
    synchronized (telegram.book()) {
      this.chat = telegram.book().group(id);
    }
  }

  /** Somebody writes in the group. */
  public Delivered hears(TelegramUser from, String text) {
    JsonObject message;
    synchronized (telegram.book()) {
      message = chat.add(text, false).json(from.json());
    }
    return telegram.post("messages of " + chat.id, telegram.update("message", message));
  }

  /** All messages of the bot, as they look now. */
  public List<Shown> sees() {
    synchronized (telegram.book()) {
      return chat.shown(Comparator.comparingLong(each -> each.number));
    }
  }

  /** The bytes of the last picture. */
  public byte[] picture() {
    synchronized (telegram.book()) {
      return chat.messages.stream()
          .filter(Chat.Message::isPicture)
          .reduce((first, second) -> second)
          .orElseThrow(() -> new AssertionError("No picture in the group"))
          .photo
          .clone();
    }
  }

  public void removesTheBot() {
    synchronized (telegram.book()) {
      chat.forbidden = "bot was kicked from the supergroup chat";
    }
  }

  /** Becomes the supergroup with another id; whoever writes to the old one is told the new one. */
  public TelegramGroup becomes(long newId) {
    synchronized (telegram.book()) {
      chat.movedTo = newId;
    }
    return telegram.group(newId);
  }
}
