/** Handlers without any framework, which the product's cold start is compared with. */
@NullMarked
package dev.pingyi.bench.plain;

import org.jspecify.annotations.NullMarked;
