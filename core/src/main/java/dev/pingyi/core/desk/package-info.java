/**
 * What somebody of the office sees of the work: use cases that read, for the chat and for pages
 * alike. No text, no HTTP, no clock; what is done goes by {@code core.action}.
 */
@NullMarked
package dev.pingyi.core.desk;

import org.jspecify.annotations.NullMarked;
