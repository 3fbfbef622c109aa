/** Telegram: reads its updates, answers in the webhook's response, speaks by its Bot API. */
@NullMarked
package dev.pingyi.bot.telegram;

import org.jspecify.annotations.NullMarked;
