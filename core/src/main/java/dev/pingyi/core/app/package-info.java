/**
 * The verbs of the product, each for one thing that comes from outside: a message, an event, time.
 */
@NullMarked
package dev.pingyi.core.app;

import org.jspecify.annotations.NullMarked;
