/** A whole small city in memory, in which tests tell stories. */
@NullMarked
package dev.pingyi.core.city;

import org.jspecify.annotations.NullMarked;
