/** The dialog with citizens: they rate, add to it, answer, and see what is kept about them. */
@NullMarked
package dev.pingyi.core.dialog.citizen;

import org.jspecify.annotations.NullMarked;
