/**
 * Who is rated and who answers for it: units, their counters and matters, and the posts of the
 * office.
 */
@NullMarked
package dev.pingyi.core.roster;

import org.jspecify.annotations.NullMarked;
