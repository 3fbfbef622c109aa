/**
 * What a printed code says: which counter, which issue of its codes, and its short form to type.
 */
@NullMarked
package dev.pingyi.core.code;

import org.jspecify.annotations.NullMarked;
