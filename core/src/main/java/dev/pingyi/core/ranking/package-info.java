/** The order of the units in a month, and the notice that tells it. */
@NullMarked
package dev.pingyi.core.ranking;

import org.jspecify.annotations.NullMarked;
