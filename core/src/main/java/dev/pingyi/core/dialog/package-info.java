/** The dialogs with citizens and with staff: a message in, a turn out. */
@NullMarked
package dev.pingyi.core.dialog;

import org.jspecify.annotations.NullMarked;
