/**
 * What the console and test clients ask for below {@code /local/}: small readings of the store and
 * of what the runner keeps. Decides nothing.
 */
@NullMarked
package dev.pingyi.local.console;

import org.jspecify.annotations.NullMarked;
