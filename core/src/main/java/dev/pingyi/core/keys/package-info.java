/** The keys: what they sign, seal and hash, and the only class that uses them. */
@NullMarked
package dev.pingyi.core.keys;

import org.jspecify.annotations.NullMarked;
