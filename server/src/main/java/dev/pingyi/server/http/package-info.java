/** What every answer by HTTP has alike, whichever door or page gives it. */
@NullMarked
package dev.pingyi.server.http;

import org.jspecify.annotations.NullMarked;
