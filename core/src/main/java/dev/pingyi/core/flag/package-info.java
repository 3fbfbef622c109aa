/**
 * What looks as if somebody pushed a count: praise is held back until a person has looked at it.
 */
@NullMarked
package dev.pingyi.core.flag;

import org.jspecify.annotations.NullMarked;
