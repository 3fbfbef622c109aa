/** What comes in from outside, as JSON that AWS gives and takes, and what is answered; no rules. */
@NullMarked
package dev.pingyi.server.door;

import org.jspecify.annotations.NullMarked;
