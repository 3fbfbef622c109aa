/** A bad rating as a promise: opened, called back, judged, put right and closed. */
@NullMarked
package dev.pingyi.core.complaint;

import org.jspecify.annotations.NullMarked;
