/**
 * Breaches of the discipline of rating: who reports them, by when they are decided, what they cost.
 */
@NullMarked
package dev.pingyi.core.breach;

import org.jspecify.annotations.NullMarked;
