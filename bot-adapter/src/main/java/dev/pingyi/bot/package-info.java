/** Ears and mouths for the chat services; no rules. */
@NullMarked
package dev.pingyi.bot;

import org.jspecify.annotations.NullMarked;
