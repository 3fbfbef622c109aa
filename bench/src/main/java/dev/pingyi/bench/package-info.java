/** What all benchmarks share: figures, the table they print, and citizens who use the product. */
@NullMarked
package dev.pingyi.bench;

import org.jspecify.annotations.NullMarked;
