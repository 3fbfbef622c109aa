package dev.pingyi.core.rating;

/**
 * What is counted of a unit in a month; also used as a difference, so figures may be negative.
 *
 * @param ratings all accepted ratings
 * @param heldBack of them, praise that does not count
 * @param very counted ratings whose lower grade is 5, and so on down to {@code veryBad} (1)
 * @param opened complaints opened
 * @param ended complaints no longer undecided: a verdict was reached or the complaint closed
 */
public record Counts(
    long ratings,
    long heldBack,
    long very,
    long good,
    long fair,
    long bad,
    long veryBad,
    long opened,
    long ended,
    long upheld,
    long revoked,
    long breaches) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** One accepted rating. */
  public static Counts of(Rating rating) {
    if (rating.heldBack()) {
      return new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    return graded(rating.grade(), 1).plus(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** A rating that the citizen took back: still accepted once, no longer counted. */
  public static Counts takenBack(Rating rating) {
    return rating.heldBack() ? NONE : graded(rating.grade(), -1);
  }

  public static Counts complaintOpened() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  public static Counts complaintEnded() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  }

  public static Counts verdict(long upheld, long revoked) {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, upheld, revoked, 0);
  }

  /** Ratings that count: all but those held back or taken back. */
  public long counted() {
    return very + good + fair + bad + veryBad;
  }

  /** Grades 3 to 5 of those that count. */
  public long satisfied() {
    return very + good + fair;
  }

  /** The two worst grades of those that count. */
  public long dissatisfied() {
    return bad + veryBad;
  }

  /** Complaints that nobody has decided yet. */
  public long pending() {
    return opened - ended;
  }

  public Counts plus(Counts o) {
    return new Counts(
        ratings + o.ratings,
        heldBack + o.heldBack,
        very + o.very,
        good + o.good,
        fair + o.fair,
        bad + o.bad,
        veryBad + o.veryBad,
        opened + o.opened,
        ended + o.ended,
        upheld + o.upheld,
        revoked + o.revoked,
        breaches + o.breaches);
  }

  private static Counts graded(Grade grade, long n) {
    return switch (grade) {
      case VERY_SATISFIED -> new Counts(0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case SATISFIED -> new Counts(0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0);
      case FAIRLY_SATISFIED -> new Counts(0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0);
      case DISSATISFIED -> new Counts(0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0);
      case VERY_DISSATISFIED -> new Counts(0, 0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0);
    };
  }
}
