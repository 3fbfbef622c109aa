package dev.pingyi.core.points;

/**
 * The head of a unit's points book in a year.
 *
 * @param version the number of entries; an entry is added on condition that it is still so
 * @param points what is left
 * @param head the hash of the last entry, or of the year's opening
 */
public record PointsBalance(String unit, int year, long version, int points, String head) {}
