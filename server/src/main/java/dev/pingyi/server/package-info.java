/**
 * What every installation runs, without AWS and without Spring: the doors, the settings and the
 * wiring; no rules.
 */
@NullMarked
package dev.pingyi.server;

import org.jspecify.annotations.NullMarked;
