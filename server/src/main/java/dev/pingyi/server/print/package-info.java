/**
 * What the office prints: codes, posters for counters and the monthly picture, drawn from outlines
 * only; words come in from outside, rules and storage have no place here.
 */
@NullMarked
package dev.pingyi.server.print;

import org.jspecify.annotations.NullMarked;
