/**
 * What every installation runs, without AWS and without Spring: here what it stands on, its
 * settings and the wiring; the rest in the packages below.
 */
@NullMarked
package dev.pingyi.server;

import org.jspecify.annotations.NullMarked;
