/** The console and every page in a real Chromium; what needs no browser is tested elsewhere. */
@NullMarked
package dev.pingyi.local.browser;

import org.jspecify.annotations.NullMarked;
