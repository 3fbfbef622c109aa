/** How exports are written: tables for spreadsheets, the national interface's JSON; no rules. */
@NullMarked
package dev.pingyi.server.export;

import org.jspecify.annotations.NullMarked;
