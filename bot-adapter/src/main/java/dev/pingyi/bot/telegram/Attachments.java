package dev.pingyi.bot.telegram;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.pingyi.core.conversation.Said.Attachment;
import dev.pingyi.core.conversation.Said.Attachment.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what a message without text holds. */
final class Attachments {
  private Attachments() {}

  /** Some kinds come with another one for older clients: a venue with its location. */
  static Attachment of(Update.Message message) {
    if (message.photo() != null) {
      return attachment(Kind.PHOTO, message, largest(message.photo()));
    }
    if (message.video() != null) {
      return attachment(Kind.VIDEO, message, message.video());
    }
    if (message.videoNote() != null) {
      return attachment(Kind.VIDEO, message, message.videoNote());
    }
    if (message.voice() != null) {
      return attachment(Kind.VOICE, message, message.voice());
    }
    if (message.sticker() != null) {
      return attachment(Kind.STICKER, message, message.sticker());
    }
    if (message.location() != null) {
      return attachment(Kind.LOCATION, message, null);
    }
    return file(message);
  }

  /** An animation comes with a document, so it is looked for first. */
  private static Attachment file(Update.Message message) {
    if (message.animation() != null) {
      return attachment(Kind.VIDEO, message, message.animation());
    }
    if (message.audio() != null) {
      return attachment(Kind.FILE, message, message.audio());
    }
    return message.document() != null
        ? attachment(Kind.FILE, message, message.document())
        : attachment(Kind.OTHER, message, null);
  }

  private static Attachment attachment(
      Kind kind, Update.Message message, @Nullable JsonElement file) {
    String caption = message.caption() == null ? "" : message.caption();
    return new Attachment(kind, caption, id(file));
  }

  /** A photo is a list of files, smallest first. */
  private static @Nullable JsonElement largest(JsonElement sizes) {
    return sizes instanceof JsonArray list && !list.isEmpty() ? list.get(list.size() - 1) : null;
  }

  private static String id(@Nullable JsonElement file) {
    return file instanceof JsonObject object && object.get("file_id") instanceof JsonPrimitive id
        ? id.getAsString()
        : "";
  }
}
