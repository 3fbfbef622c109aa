package dev.pingyi.core.rating;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param submissions 1, and one more after the later addition or change that the rules allow
 * @param heldBack praise that does not count; never true for a bad rating
 * @param flags the flags for which it is held back; none if it is for a reason of its own
 * @param scannedAt when the talk began in which it was given
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
    int submissions,
    boolean heldBack,
    boolean withdrawn,
    List<String> flags,
    Instant scannedAt,
    Instant at) {
  public Rating {
    reasons = List.copyOf(reasons);
    flags = List.copyOf(flags);
  }

  /** The lower of the two grades, which single figures count. */
  public Grade grade() {
    return Grade.lower(matterGrade, personGrade);
  }

  /**
   * Whether it will not count whatever is decided about flags: praise that repeats other praise, or
   * of the own unit, or was taken back.
   */
  public boolean neverCounts() {
    return withdrawn || (heldBack && flags.isEmpty());
  }

  /**
   * The same rating as praise that does not count.
   *
   * @throws IllegalArgumentException if it is bad: a bad rating is never held back
   */
  public Rating asHeldBack(Grades grades) {
    refuseBad(grades);
    return copy(version, true, withdrawn, flags);
  }

  /** Held back for one more flag; written anew. */
  public Rating heldFor(String flag, Grades grades) {
    refuseBad(grades);
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return copy(version + 1, true, withdrawn, more);
  }

  /** No longer held back for this flag; it counts when no other is left. */
  public Rating releasedFrom(String flag) {
    List<String> less = flags.stream().filter(f -> !f.equals(flag)).toList();
    return copy(version + 1, !less.isEmpty(), withdrawn, less);
  }

  public Rating with(String about, List<Integer> because) {
    return said(version + 1, about, because, submissions);
  }

  /** The same with one submission more: what was added counts as the later addition. */
  public Rating resubmitted() {
    return said(version, matter, reasons, submissions + 1);
  }

  public Rating asWithdrawn() {
    return copy(version + 1, heldBack, true, flags);
  }

  /**
   * With other grades, as one submission more. Reasons belong to a grade: with another lower grade
   * they fall away. A bad rating counts even if the praise before was held back.
   *
   * @param held whether praise does not count
   */
  public Rating changed(Grade ofMatter, Grade ofPerson, boolean held) {
    boolean same = Grade.lower(ofMatter, ofPerson) == grade();
    return new Rating(
        reference,
        version + 1,
        cause,
        account,
        unit,
        counter,
        matter,
        ofMatter,
        ofPerson,
        same ? reasons : List.of(),
        submissions + 1,
        held,
        withdrawn,
        held ? flags : List.of(),
        scannedAt,
        at);
  }

  private void refuseBad(Grades grades) {
    if (grades.isBad(grade())) {
      throw new IllegalArgumentException("a bad rating is never held back: " + reference);
    }
  }

  private Rating said(long next, String about, List<Integer> because, int times) {
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
        times,
        heldBack,
        withdrawn,
        flags,
        scannedAt,
        at);
  }

  private Rating copy(long next, boolean held, boolean takenBack, List<String> heldFor) {
    return new Rating(
        reference,
        next,
        cause,
        account,
        unit,
        counter,
        matter,
        matterGrade,
        personGrade,
        reasons,
        submissions,
        held,
        takenBack,
        heldFor,
        scannedAt,
        at);
  }
}
