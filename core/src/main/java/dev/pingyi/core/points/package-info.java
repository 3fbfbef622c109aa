/** The points book, which only grows. */
@NullMarked
package dev.pingyi.core.points;

import org.jspecify.annotations.NullMarked;
