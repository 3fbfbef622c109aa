/** What a citizen thought of a person and a matter, and how ratings are counted. */
@NullMarked
package dev.pingyi.core.rating;

import org.jspecify.annotations.NullMarked;
