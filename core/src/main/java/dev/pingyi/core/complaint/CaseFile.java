package dev.pingyi.core.complaint;

/**
 * The file of a complaint, whatever state it is in. Nothing personal: that lies in {@link Contact}.
 *
 * @param version counts the writes
 * @param bundle the flag of the flood that it came with and is handled with, or empty
 */
public record CaseFile(
    String reference,
    long version,
    Opening opening,
    RatingDetails details,
    Calls calls,
    Inquiry inquiry,
    Remedy remedy,
    Appeal appeal,
    History history,
    String bundle) {
  /** The file of a complaint that has not been written yet. */
  static CaseFile of(String reference, Opening opening, RatingDetails details) {
    return new CaseFile(
        reference,
        0,
        opening,
        details,
        Calls.NONE,
        Inquiry.OPEN,
        Remedy.NONE,
        Appeal.NONE,
        History.NONE,
        "");
  }

  /** Steps of the schedule told to staff so far, escalations included. */
  public int reminders() {
    return history.count(Action.REMIND);
  }

  /**
   * Whether the office can have been in touch under the present promise: by the number that was
   * left, or by words that it wrote. Else nobody was reached.
   */
  public boolean isTouched() {
    return details.phone() || calls.isReached();
  }

  /** Whether there can be a call or an answer to ask the citizen about, be it disputed since. */
  boolean mayAskOfContact() {
    return details.phone() || calls.isTried();
  }

  CaseFile with(Opening other) {
    return new CaseFile(
        reference, version, other, details, calls, inquiry, remedy, appeal, history, bundle);
  }

  /** The list in which it lies while it is open: its area's, or that of its flood. */
  public String list() {
    return bundle.isEmpty() ? opening.area() : bundle;
  }

  /** The next version, handled with the others of a flood. */
  public CaseFile bundledBy(String flag) {
    return new CaseFile(
        reference, version + 1, opening, details, calls, inquiry, remedy, appeal, history, flag);
  }

  CaseFile with(RatingDetails other) {
    return new CaseFile(
        reference, version, opening, other, calls, inquiry, remedy, appeal, history, bundle);
  }

  CaseFile with(Calls other) {
    return new CaseFile(
        reference, version, opening, details, other, inquiry, remedy, appeal, history, bundle);
  }

  CaseFile with(Inquiry other) {
    return new CaseFile(
        reference, version, opening, details, calls, other, remedy, appeal, history, bundle);
  }

  CaseFile with(Remedy other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, other, appeal, history, bundle);
  }

  CaseFile with(Appeal other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, other, history, bundle);
  }

  /** The next version, with a line in its history. */
  CaseFile next(HistoryEntry entry) {
    return new CaseFile(
        reference,
        version + 1,
        opening,
        details,
        calls,
        inquiry,
        remedy,
        appeal,
        history.with(entry),
        bundle);
  }

  CaseFile atVersion(long other) {
    return new CaseFile(
        reference, other, opening, details, calls, inquiry, remedy, appeal, history, bundle);
  }
}
