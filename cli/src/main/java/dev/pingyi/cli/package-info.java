/** {@code ./pingyi}: the operator's commands at a terminal; no rules, they are the office's. */
@NullMarked
package dev.pingyi.cli;

import org.jspecify.annotations.NullMarked;
