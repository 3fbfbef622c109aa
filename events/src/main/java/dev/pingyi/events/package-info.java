/** What happened, in plain values, and how it is written: nothing here decides anything. */
@NullMarked
package dev.pingyi.events;

import org.jspecify.annotations.NullMarked;
