package dev.pingyi.bot.telegram;

import com.google.gson.JsonObject;

/**
 * A call that the bot made.
 *
 * @param parameters as JSON, without uploaded files
 * @param inAnswer whether it came in the answer to a webhook, where its result is lost
 * @param status 200 if it was taken
 * @param description why it was not, or empty
 */
public record CallMade(
    String method, JsonObject parameters, boolean inAnswer, int status, String description) {}
