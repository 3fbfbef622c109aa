/** Warm turns: what the door adds to the calls of the store that it makes. */
@NullMarked
package dev.pingyi.bench.warm;

import org.jspecify.annotations.NullMarked;
