/**
 * A rating that nobody gives, played before the first real call: classes are loaded and code is
 * compiled by then. Nothing of it is kept, nothing leaves the process.
 */
@NullMarked
package dev.pingyi.functions.warmup;

import org.jspecify.annotations.NullMarked;
