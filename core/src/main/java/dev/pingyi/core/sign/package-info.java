/** What a printed code, a button or an invitation says, and the keys that vouch for it. */
@NullMarked
package dev.pingyi.core.sign;

import org.jspecify.annotations.NullMarked;
