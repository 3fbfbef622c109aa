/**
 * The whole product, started as a user starts it and used from outside: a strict Telegram before it
 * and the local calls beside it. Nothing here looks behind the doors.
 */
@NullMarked
package dev.pingyi.local.whole;

import org.jspecify.annotations.NullMarked;
