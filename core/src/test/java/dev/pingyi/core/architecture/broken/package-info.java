/** Classes that break one rule of the architecture each, to prove that the rule can fail. */
@NullMarked
package dev.pingyi.core.architecture.broken;

import org.jspecify.annotations.NullMarked;
