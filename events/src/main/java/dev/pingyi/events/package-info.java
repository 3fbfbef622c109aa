/** What happened, in plain values, and how it is written down; no rules. */
@NullMarked
package dev.pingyi.events;

import org.jspecify.annotations.NullMarked;
