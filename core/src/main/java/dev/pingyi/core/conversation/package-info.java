/** A conversation as it is kept: what people say, where they stand, what is replied. */
@NullMarked
package dev.pingyi.core.conversation;

import org.jspecify.annotations.NullMarked;
