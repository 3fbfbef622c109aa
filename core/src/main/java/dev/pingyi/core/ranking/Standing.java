package dev.pingyi.core.ranking;

import dev.pingyi.core.rating.Counts;
import dev.pingyi.core.rating.Grade;

/**
 * A unit in a month's notice.
 *
 * @param place 1 for the best; units in a joint place share it; 0 while there are too few ratings
 * @param joint whether other units share the place
 * @param before the place in the notice before, 0 if none
 * @param points at the month's end
 * @param lost points lost in the month
 * @param year counts of the year up to the month's end
 * @param month counts of the month
 * @param low lower end of the 95 % interval of the satisfied share, 0 to 1
 * @param high upper end
 * @param mark what the figures say beside the place
 * @param interview one of the last places, below the full points
 */
public record Standing(
    String unit,
    int place,
    boolean joint,
    int before,
    int points,
    int lost,
    Counts year,
    Counts month,
    double low,
    double high,
    Mark mark,
    boolean interview) {
  /** An exact binomial test against the category's rate. */
  public enum Mark {
    NONE,
    ALERT,
    ALARM
  }

  /** The same at a place. */
  Standing at(int number, boolean shared, boolean toInterview) {
    return new Standing(
        unit, number, shared, before, points, lost, year, month, low, high, mark, toInterview);
  }

  /** The same unit with other points, for other counts of the year. */
  Standing with(int others, Counts counts) {
    return new Standing(
        unit, place, joint, before, others, lost, counts, month, low, high, mark, interview);
  }

  /** Satisfied of all counted, 0 to 1; 0 without ratings. */
  public double share(Grade satisfiedFrom) {
    return year.counted() == 0 ? 0 : (double) year.satisfied(satisfiedFrom) / year.counted();
  }
}
