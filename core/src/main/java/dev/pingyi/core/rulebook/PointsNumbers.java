package dev.pingyi.core.rulebook;

/**
 * What a unit begins the year with and what costs it points. {@code start}, {@code floor} and
 * {@code monthMost} stand in the opening of every book of the year: a revision within the year must
 * leave them as they are.
 *
 * @param floor below this nothing is taken off
 * @param monthMost so many points at most are taken off for what was decided in one month
 */
public record PointsNumbers(int start, int upheld, int breach, int floor, int monthMost) {
  /** Nothing: the office promises that every unit starts each year with the same points. */
  private static final int CARRIED_OVER_MOST = 0;

  static PointsNumbers read(Numbers numbers) {
    int start = numbers.count("points.start");
    numbers.count("points.carriedOver", 0, CARRIED_OVER_MOST);
    return new PointsNumbers(
        start,
        numbers.count("points.upheld", 1, Integer.MAX_VALUE),
        numbers.count("points.breach", 1, Integer.MAX_VALUE),
        numbers.count("points.floor", 0, start),
        numbers.count("points.monthMost", 1, Integer.MAX_VALUE));
  }
}
