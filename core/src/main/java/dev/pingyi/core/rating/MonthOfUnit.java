package dev.pingyi.core.rating;

import java.time.YearMonth;

/** The counts of one unit, or of the {@link #OFFICE}, in one month. */
public record MonthOfUnit(String unit, YearMonth month, Counts counts) {
  /** Whose own work is counted: it is no unit, and is rated by nobody. */
  public static final String OFFICE = "*";
}
