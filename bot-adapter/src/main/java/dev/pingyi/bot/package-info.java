/** What every channel to a chat service has in common: its contract and what it is made from. */
@NullMarked
package dev.pingyi.bot;

import org.jspecify.annotations.NullMarked;
