/** A chat service that shows what Telegram cannot: it asks, numbers choices, closes its window. */
@NullMarked
package dev.pingyi.bot.pager;

import org.jspecify.annotations.NullMarked;
