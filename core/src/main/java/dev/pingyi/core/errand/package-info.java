/** Messages that are owed to somebody, and the queue in which they wait. */
@NullMarked
package dev.pingyi.core.errand;

import org.jspecify.annotations.NullMarked;
