/** What is told without being asked: to citizens, to staff, and to everybody each month. */
@NullMarked
package dev.pingyi.core.dialog.notification;

import org.jspecify.annotations.NullMarked;
