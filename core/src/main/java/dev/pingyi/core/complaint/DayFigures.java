package dev.pingyi.core.complaint;

/**
 * What became of the complaints that opened on one day; also used as a difference, so figures may
 * be negative.
 *
 * @param opened all of them
 * @param called in time, by {@link FirstCall}
 * @param late the promise of the first call was broken
 * @param notNeeded no call was needed any more
 */
public record DayFigures(long opened, long called, long late, long notNeeded) {
  public static final DayFigures NONE = new DayFigures(0, 0, 0, 0);

  /** One more complaint. */
  public static final DayFigures OPENED = new DayFigures(1, 0, 0, 0);

  /** The difference that a step makes. */
  public static DayFigures between(FirstCall before, FirstCall after) {
    return of(after, 1).plus(of(before, -1));
  }

  private static DayFigures of(FirstCall first, long n) {
    return switch (first) {
      case OWED -> NONE;
      case IN_TIME -> new DayFigures(0, n, 0, 0);
      case LATE -> new DayFigures(0, 0, n, 0);
      case NOT_NEEDED -> new DayFigures(0, 0, 0, n);
    };
  }

  /** Those whose first call is still owed, and not late. */
  public long owed() {
    return opened - called - late - notNeeded;
  }

  public DayFigures plus(DayFigures o) {
    return new DayFigures(
        opened + o.opened, called + o.called, late + o.late, notNeeded + o.notNeeded);
  }
}
