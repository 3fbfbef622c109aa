/** Reads a city's roster and calendar from a folder of CSV files, and says all that is wrong. */
@NullMarked
package dev.pingyi.functions.roster;

import org.jspecify.annotations.NullMarked;
