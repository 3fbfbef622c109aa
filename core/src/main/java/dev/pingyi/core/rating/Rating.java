package dev.pingyi.core.rating;

import java.time.Instant;
import java.util.List;

/**
 * What a citizen thought; kept from the second grade on.
 *
 * @param reference {@code PY-XXXX-XXXX-XXXX}
 * @param version counts the writes: 1 is the rating, more are additions
 * @param cause the inbound message that gave the second grade; the same reference with another
 *     cause is an error, never a repeat
 * @param account the keyed hash of the citizen's account
 * @param matter a matter's id, or empty while it is open
 * @param reasons national codes, chosen later; may be empty
 * @param heldBack praise that does not count; never true for a bad rating
 */
public record Rating(
    String reference,
    long version,
    String cause,
    String account,
    String unit,
    String counter,
    String matter,
    Grade matterGrade,
    Grade personGrade,
    List<Integer> reasons,
    boolean heldBack,
    boolean withdrawn,
    Instant at) {
  public Rating {
    reasons = List.copyOf(reasons);
  }

  /** The lower of the two grades, which single figures count. */
  public Grade grade() {
    return Grade.lower(matterGrade, personGrade);
  }

  /**
   * The same rating as praise that does not count.
   *
   * @throws IllegalArgumentException if it is bad: a bad rating is never held back
   */
  public Rating asHeldBack(Grades grades) {
    if (grades.isBad(grade())) {
      throw new IllegalArgumentException("a bad rating is never held back: " + reference);
    }
    return copy(version, matter, reasons, true, withdrawn);
  }

  public Rating with(String matter, List<Integer> reasons) {
    return copy(version + 1, matter, reasons, heldBack, withdrawn);
  }

  public Rating asWithdrawn() {
    return copy(version + 1, matter, reasons, heldBack, true);
  }

  private Rating copy(
      long next, String about, List<Integer> because, boolean held, boolean takenBack) {
    return new Rating(
        reference,
        next,
        cause,
        account,
        unit,
        counter,
        about,
        matterGrade,
        personGrade,
        because,
        held,
        takenBack,
        at);
  }
}
