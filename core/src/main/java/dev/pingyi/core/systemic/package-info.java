/**
 * Systemic issues: many complaints of one matter and reason, or an investigation that somebody
 * opened, until a rule is changed or it is said why none is.
 */
@NullMarked
package dev.pingyi.core.systemic;

import org.jspecify.annotations.NullMarked;
