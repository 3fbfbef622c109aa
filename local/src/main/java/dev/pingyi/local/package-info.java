/** The same system on one machine; no rules of its own. */
@NullMarked
package dev.pingyi.local;

import org.jspecify.annotations.NullMarked;
