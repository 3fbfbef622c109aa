/** What is handed to others of what was rated, as values; how they are written is not here. */
@NullMarked
package dev.pingyi.core.export;

import org.jspecify.annotations.NullMarked;
