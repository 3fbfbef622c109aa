package dev.pingyi.bot.telegram;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/**
 * What Telegram posts to us, as far as we look at it. Everything may be absent: the sender may be
 * newer than this program, or not be Telegram at all.
 */
record Update(
    @Nullable Long updateId, @Nullable Message message, @Nullable CallbackQuery callbackQuery) {

  /** Also an inaccessible message, which has hardly more than its ids. */
  record Message(
      @Nullable Long messageId,
      @Nullable User from,
      @Nullable Chat chat,
      @Nullable String text,
      @Nullable Contact contact,
      @Nullable String caption,
      @Nullable JsonElement photo,
      @Nullable JsonElement video,
      @Nullable JsonElement videoNote,
      @Nullable JsonElement animation,
      @Nullable JsonElement voice,
      @Nullable JsonElement audio,
      @Nullable JsonElement sticker,
      @Nullable JsonElement document,
      @Nullable JsonElement location,
      @Nullable JsonElement pinnedMessage,
      @Nullable JsonElement messageAutoDeleteTimerChanged,
      @Nullable JsonElement chatBackgroundSet,
      @Nullable JsonElement writeAccessAllowed) {

    /** Something was done to the chat and nothing was said in it. */
    boolean isHousekeeping() {
      return pinnedMessage != null
          || messageAutoDeleteTimerChanged != null
          || chatBackgroundSet != null
          || writeAccessAllowed != null;
    }
  }

  /** A button was pressed; {@code message} is the one it hangs under. */
  record CallbackQuery(
      @Nullable String id, @Nullable User from, @Nullable Message message, @Nullable String data) {}

  record User(@Nullable Long id, boolean isBot, @Nullable String languageCode) {
    /** Ids of people are positive. */
    boolean isPerson() {
      return id != null && id > 0 && !isBot;
    }
  }

  record Chat(@Nullable Long id, @Nullable String type) {
    boolean isPrivate() {
      return id != null && "private".equals(type);
    }

    /** A private chat has the id of its person: of any other nobody knows where an answer goes. */
    boolean isOf(User person) {
      return id != null && id.equals(person.id());
    }
  }

  record Contact(@Nullable String phoneNumber, @Nullable Long userId) {}
}
