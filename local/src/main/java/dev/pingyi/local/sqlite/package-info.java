/** The table of items in one SQLite file, with the change feed that stands in for a stream. */
@NullMarked
package dev.pingyi.local.sqlite;

import org.jspecify.annotations.NullMarked;
