/** The operator's commands, and the codes that hang at the counters; no rules. */
@NullMarked
package dev.pingyi.server.office;

import org.jspecify.annotations.NullMarked;
