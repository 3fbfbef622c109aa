/** What the script answers citizens and the desk answers staff: a message in, a turn out. */
@NullMarked
package dev.pingyi.core.script;

import org.jspecify.annotations.NullMarked;
