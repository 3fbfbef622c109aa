/**
 * What is kept and the one way to change it: a decision, committed whole. How it is kept is the
 * business of whoever implements the port.
 */
@NullMarked
package dev.pingyi.core.store;

import org.jspecify.annotations.NullMarked;
