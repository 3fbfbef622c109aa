package dev.pingyi.core.rating;

import java.time.YearMonth;

/** The counts of one unit in one month. */
public record MonthOfUnit(String unit, YearMonth month, Counts counts) {}
