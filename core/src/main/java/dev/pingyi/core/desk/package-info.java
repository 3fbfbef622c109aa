/**
 * What somebody of the office sees of the work: use cases that read, for the chat and for pages
 * alike. No HTTP, no clock, and of texts only the questions to ask ({@code QuestionPhrase}); what
 * is done goes by {@code core.action}.
 */
@NullMarked
package dev.pingyi.core.desk;

import org.jspecify.annotations.NullMarked;
