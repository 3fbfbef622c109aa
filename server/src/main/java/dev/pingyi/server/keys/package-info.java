/** Where the keys of the product are kept: a file of mode 600, or the text of a secret. */
@NullMarked
package dev.pingyi.server.keys;

import org.jspecify.annotations.NullMarked;
