/** The rules of the office; no clock, no input or output, no framework. */
@NullMarked
package dev.pingyi.core;

import org.jspecify.annotations.NullMarked;
