/** The web chat: a channel whose only service is the citizen's own browser. */
@NullMarked
package dev.pingyi.bot.web;

import org.jspecify.annotations.NullMarked;
