/**
 * The desk: the pages at {@code /m/…} on which the people of the office work. Each is a form or a
 * table that works without script; what it shows comes from {@code core.desk}, and what it does is
 * done by {@code core.action}. No rules here.
 *
 * <p>To add a page: a {@link dev.pingyi.server.desk.DeskPage}, its route in {@link
 * dev.pingyi.server.desk.DeskPages}, its tab in {@link dev.pingyi.server.desk.DeskTab} if it has
 * one, a template that begins with {@code {{>top}}} and ends with {@code {{>bottom}}}, its words in
 * {@link dev.pingyi.server.desk.DeskPhrase} or in an enum of its own beside it, which {@code
 * DeskFrame} is told of.
 */
@NullMarked
package dev.pingyi.server.desk;

import org.jspecify.annotations.NullMarked;
