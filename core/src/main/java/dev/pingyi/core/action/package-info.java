/**
 * What can be done, by whom: an action with its actor and an instant becomes a decision and a
 * result, or is refused for a reason. No talk, no HTTP, no clock.
 */
@NullMarked
package dev.pingyi.core.action;

import org.jspecify.annotations.NullMarked;
