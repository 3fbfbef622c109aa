/**
 * Cold starts: from the start of a process to its first answer, for the product as it is deployed
 * and for what it is compared with.
 */
@NullMarked
package dev.pingyi.bench.cold;

import org.jspecify.annotations.NullMarked;
