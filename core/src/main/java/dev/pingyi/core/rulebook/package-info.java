/** Every number of the office, by year, and the working calendar. */
@NullMarked
package dev.pingyi.core.rulebook;

import org.jspecify.annotations.NullMarked;
