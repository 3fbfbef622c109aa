/** What somebody of the office sees of the work, whoever shows it: lists, searches, figures. */
@NullMarked
package dev.pingyi.core.desk;

import org.jspecify.annotations.NullMarked;
