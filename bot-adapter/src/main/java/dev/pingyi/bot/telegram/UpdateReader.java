package dev.pingyi.bot.telegram;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import dev.pingyi.bot.ParsedRequest;
import dev.pingyi.core.conversation.Address;
import dev.pingyi.core.conversation.Inbound;
import dev.pingyi.core.conversation.Language;
import dev.pingyi.core.conversation.Said;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the body of an update into what somebody said, if somebody said something to us. */
final class UpdateReader {
  /** Many times the longest update there is (4096 characters of text and their entities). */
  private static final int BODY_MAX = 256 * 1024;

  private static final Gson GSON =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  /** A command may name the bot it is for; in a private chat that can only be us. */
  private static final Pattern COMMAND =
      Pattern.compile("(/[A-Za-z0-9_]+)(?:@[A-Za-z0-9_]+)?(?:\\s+(.*))?", Pattern.DOTALL);

  ParsedRequest read(String body) {
    if (body.length() > BODY_MAX) {
      return new ParsedRequest.Ignored("body too long");
    }
    Update update = parse(body);
    if (update == null || update.updateId() == null || update.updateId() <= 0) {
      return new ParsedRequest.Ignored("not an update");
    }
    if (update.message() != null) {
      return message(update.updateId(), update.message());
    }
    if (update.callbackQuery() != null) {
      return tap(update.updateId(), update.callbackQuery());
    }
    // Among them edited_message, which must not be taken a second time, and my_chat_member.
    return new ParsedRequest.Ignored("another kind of update");
  }

  private static @Nullable Update parse(String body) {
    try {
      return GSON.fromJson(body, Update.class);
    } catch (JsonParseException e) {
      return null;
    }
  }

  private static ParsedRequest message(long updateId, Update.Message message) {
    Update.User from = message.from();
    Update.Chat chat = message.chat();
    if (chat == null || !chat.isPrivate()) {
      return new ParsedRequest.Ignored("not a private chat");
    }
    if (from == null || !from.isPerson()) {
      return new ParsedRequest.Ignored("not from a person");
    }
    if (!chat.isOf(from)) {
      return new ParsedRequest.Ignored("not the person's own chat");
    }
    if (message.isHousekeeping()) {
      return new ParsedRequest.Ignored("nothing said");
    }
    Address address = address(chat.id());
    return parsed(updateId, address, from, said(message, from), TelegramReplyTarget.WRITTEN);
  }

  private static ParsedRequest tap(long updateId, Update.CallbackQuery query) {
    Update.User from = query.from();
    Update.Message tapped = query.message();
    if (query.id() == null || from == null || from.id() == null) {
      return new ParsedRequest.Ignored("not an update");
    }
    if (!from.isPerson()) {
      return new ParsedRequest.Ignored("not from a person");
    }
    if (tapped != null && (tapped.chat() == null || !tapped.chat().isPrivate())) {
      return new ParsedRequest.Ignored("not a private chat");
    }
    if (tapped != null && !tapped.chat().isOf(from)) {
      return new ParsedRequest.Ignored("not the person's own chat");
    }
    // Without data (a game) the tap is one on a button we do not know, and is answered as such.
    Said said = new Said.Tap(query.data() == null ? "" : query.data());
    // A private chat has the id of its person, so an absent message leaves no doubt where to
    // answer.
    return parsed(
        updateId,
        address(from.id()),
        from,
        said,
        new TelegramReplyTarget(query.id(), editable(tapped)));
  }

  /** The id of a message whose text can be edited, or 0: an inaccessible one comes without text. */
  private static long editable(Update.@Nullable Message tapped) {
    boolean hasText = tapped != null && tapped.text() != null;
    return hasText && tapped.messageId() != null ? tapped.messageId() : 0;
  }

  private static Said said(Update.Message message, Update.User from) {
    Update.Contact contact = message.contact();
    if (contact != null && contact.phoneNumber() != null) {
      boolean own = contact.userId() != null && contact.userId().equals(from.id());
      return new Said.Phone(contact.phoneNumber(), own);
    }
    return message.text() == null ? Attachments.of(message) : text(message.text());
  }

  private static Said text(String text) {
    Matcher command = COMMAND.matcher(text);
    if (!command.matches()) {
      return new Said.Text(text);
    }
    String words = command.group(2) == null ? "" : command.group(2).strip();
    if (command.group(1).equalsIgnoreCase("/start")) {
      return new Said.Start(words);
    }
    return new Said.Text((command.group(1) + " " + words).strip());
  }

  private static ParsedRequest parsed(
      long updateId, Address address, Update.User from, Said said, TelegramReplyTarget handle) {
    Language language = Language.of(from.languageCode() == null ? "" : from.languageCode());
    String cause = TelegramChannel.NAME + ":" + updateId;
    return new ParsedRequest.Message(new Inbound(cause, address, language, said), handle.text());
  }

  private static Address address(long chat) {
    return new Address(TelegramChannel.NAME, Long.toString(chat));
  }
}
