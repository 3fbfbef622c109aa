package dev.pingyi.bot.telegram;

/**
 * How the bot's webhook took an update.
 *
 * @param updateId the same when the update is posted again
 * @param tries how often it was posted; 0 if it was not: the webhook did not ask for its kind
 * @param status of the last try, 0 if there was no answer
 * @param answer the last answer's body
 */
public record Delivered(long updateId, int tries, int status, String answer) {
  /** Whether it is done; if not, it stays in the way of the chat's next updates. */
  public boolean accepted() {
    return status / 100 == 2;
  }
}
