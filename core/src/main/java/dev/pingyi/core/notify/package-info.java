/** Messages that are owed to somebody, how far each has got, and the queue in which they wait. */
@NullMarked
package dev.pingyi.core.notify;

import org.jspecify.annotations.NullMarked;
