package dev.pingyi.core.rating;

import java.util.function.Predicate;

/**
 * What is counted of a unit in a month; also used as a difference, so figures may be negative.
 *
 * @param ratings all accepted ratings
 * @param heldBack of them, praise that does not count
 * @param very counted ratings whose lower grade is 5, and so on down to {@code veryBad} (1)
 * @param opened complaints opened
 * @param heldToAccount people held to account for upheld complaints; it and the two behind it are
 *     counted of the office as a whole and of no unit
 * @param casesOpened upheld complaints for which a case was opened (立案)
 * @param rulesChanged upheld complaints after which a rule was changed
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
    long breaches,
    long heldToAccount,
    long casesOpened,
    long rulesChanged) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** What followed from upheld complaints. */
  public static Counts accountability(long people, long cases, long rules) {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, people, cases, rules);
  }

  /** One accepted rating. */
  public static Counts of(Rating rating) {
    if (rating.heldBack()) {
      return new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    return graded(rating.grade(), 1).plus(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** A rating that the citizen took back: still accepted once, no longer counted. */
  public static Counts takenBack(Rating rating) {
    return rating.heldBack() ? NONE : graded(rating.grade(), -1);
  }

  /** Praise that was counted is held back. */
  public static Counts heldBack(Rating rating) {
    return graded(rating.grade(), -1).plus(new Counts(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** Praise that was held back counts again. */
  public static Counts released(Rating rating) {
    return graded(rating.grade(), 1).plus(new Counts(0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }

  /** A rating whose grades the citizen changed: what was counted of it goes, what is true comes. */
  public static Counts changed(Rating before, Rating after) {
    return takenBack(before).plus(of(after)).plus(held(before.heldBack() ? -1 : 0));
  }

  private static Counts held(int change) {
    return new Counts(-1, change, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  public static Counts complaintOpened() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
  }

  public static Counts complaintEnded() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
  }

  /** One that had ended without a verdict is open again. */
  public static Counts complaintReopened() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0);
  }

  public static Counts breach() {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  }

  public static Counts verdict(long upheld, long revoked) {
    return new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, upheld, revoked, 0, 0, 0, 0);
  }

  /** Ratings that count: all but those held back or taken back. */
  public long counted() {
    return very + good + fair + bad + veryBad;
  }

  /** Of those that count, the grades from {@code from} up. */
  public long satisfied(Grade from) {
    return sum(grade -> grade.isAtLeast(from));
  }

  /** Of those that count, the grades that are bad. */
  public long dissatisfied(Grades grades) {
    return sum(grades::isBad);
  }

  private long sum(Predicate<Grade> which) {
    return Grade.bestFirst().stream().filter(which).mapToLong(this::given).sum();
  }

  private long given(Grade grade) {
    return switch (grade) {
      case VERY_SATISFIED -> very;
      case SATISFIED -> good;
      case FAIRLY_SATISFIED -> fair;
      case DISSATISFIED -> bad;
      case VERY_DISSATISFIED -> veryBad;
    };
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
        breaches + o.breaches,
        heldToAccount + o.heldToAccount,
        casesOpened + o.casesOpened,
        rulesChanged + o.rulesChanged);
  }

  private static Counts graded(Grade grade, long n) {
    return switch (grade) {
      case VERY_SATISFIED -> new Counts(0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case SATISFIED -> new Counts(0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case FAIRLY_SATISFIED -> new Counts(0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case DISSATISFIED -> new Counts(0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      case VERY_DISSATISFIED -> new Counts(0, 0, 0, 0, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 0);
    };
  }
}
