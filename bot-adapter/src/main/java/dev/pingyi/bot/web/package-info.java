/**
 * The web chat: a channel whose only service is the citizen's own browser. It is a part of the
 * product's pages and always on, so it has no factory.
 */
@NullMarked
package dev.pingyi.bot.web;

import org.jspecify.annotations.NullMarked;
