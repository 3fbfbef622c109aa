/** The dialog with staff: they join, see the cases that lie with them, and act on them. */
@NullMarked
package dev.pingyi.core.dialog.staff;

import org.jspecify.annotations.NullMarked;
