package dev.pingyi.core.complaint;

/**
 * What an action did to the unit's points.
 *
 * @param change below zero for a deduction, above for what was given back
 * @param left what the unit has afterwards
 */
public record PointsEffect(int change, int left) {
  /** Nothing was done to them. */
  public static final PointsEffect NONE = new PointsEffect(0, 0);
}
