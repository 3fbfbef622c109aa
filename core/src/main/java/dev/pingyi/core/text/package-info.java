/** What people type, read alike everywhere: in talks, on pages, in rosters. */
@NullMarked
package dev.pingyi.core.text;

import org.jspecify.annotations.NullMarked;
