/** Where the keys of the product are kept: a file of mode 600, or the text of a secret. */
@NullMarked
package dev.pingyi.functions.keys;

import org.jspecify.annotations.NullMarked;
