/** All talk: what people say, what the script for citizens and the desk for staff answer. */
@NullMarked
package dev.pingyi.core.talk;

import org.jspecify.annotations.NullMarked;
