/** What the dialogs share: a message in, a turn out, signed buttons, and how things are called. */
@NullMarked
package dev.pingyi.core.dialog;

import org.jspecify.annotations.NullMarked;
