package dev.pingyi.core.points;

import java.time.YearMonth;

/**
 * The head of a unit's points book in a year.
 *
 * @param version the number of entries; an entry is added on condition that it is still so
 * @param points what is left
 * @param month of the last entry
 * @param head the hash of the last entry
 */
public record PointsBalance(
    String unit, int year, long version, int points, YearMonth month, String head) {}
