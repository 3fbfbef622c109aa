package dev.pingyi.bot.telegram;

/**
 * What an answer needs to know of the message it answers.
 *
 * @param callback the id of the tap, or empty: it was no tap
 * @param message the tapped message, or 0: it cannot be edited
 */
record TelegramReplyTarget(String callback, long message) {
  /** Of a message that was written, not tapped. */
  static final TelegramReplyTarget WRITTEN = new TelegramReplyTarget("", 0);

  static TelegramReplyTarget parse(String text) {
    int colon = text.indexOf(':');
    return new TelegramReplyTarget(
        text.substring(colon + 1), Long.parseLong(text.substring(0, colon)));
  }

  String text() {
    return message + ":" + callback;
  }

  boolean isTap() {
    return !callback.isEmpty();
  }

  boolean isEditable() {
    return message != 0;
  }
}
