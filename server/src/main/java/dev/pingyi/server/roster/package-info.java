/** Reads a city's roster and calendar from a folder of CSV files, and says all that is wrong. */
@NullMarked
package dev.pingyi.server.roster;

import org.jspecify.annotations.NullMarked;
