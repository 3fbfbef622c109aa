/** The rules: pure Java without clock, chance, I/O or framework. */
@NullMarked
package dev.pingyi.core;

import org.jspecify.annotations.NullMarked;
