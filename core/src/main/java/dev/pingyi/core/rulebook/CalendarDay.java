package dev.pingyi.core.rulebook;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param working true for a Saturday or Sunday that is worked, false for a holiday
 * @param name what the day is called, such as 春节
 */
public record CalendarDay(LocalDate date, boolean working, String name) {}
