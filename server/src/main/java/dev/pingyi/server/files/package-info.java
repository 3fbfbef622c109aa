/** Files that nobody but their owner may read. */
@NullMarked
package dev.pingyi.server.files;

import org.jspecify.annotations.NullMarked;
