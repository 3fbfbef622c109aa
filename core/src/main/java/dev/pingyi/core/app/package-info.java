/** The verbs of the product, the decision that each of them makes, and the ports it needs. */
@NullMarked
package dev.pingyi.core.app;

import org.jspecify.annotations.NullMarked;
