/** The shell on AWS: the doors, the store and the wiring; no rules. */
@NullMarked
package dev.pingyi.functions;

import org.jspecify.annotations.NullMarked;
