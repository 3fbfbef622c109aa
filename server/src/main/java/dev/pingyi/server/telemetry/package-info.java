/** What an operator watches: lines of the log and numbers, never a word or name of a citizen. */
@NullMarked
package dev.pingyi.server.telemetry;

import org.jspecify.annotations.NullMarked;
