package dev.pingyi.core.complaint;

/**
 * The file of a complaint, whatever state it is in. Nothing personal: that lies in {@link Contact}.
 *
 * @param version counts the writes
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
    History history) {
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
        History.NONE);
  }

  /** Steps of the schedule told to staff so far, escalations included. */
  public int reminders() {
    return history.count(Action.REMIND);
  }

  CaseFile with(Opening other) {
    return new CaseFile(
        reference, version, other, details, calls, inquiry, remedy, appeal, history);
  }

  CaseFile with(RatingDetails other) {
    return new CaseFile(
        reference, version, opening, other, calls, inquiry, remedy, appeal, history);
  }

  CaseFile with(Calls other) {
    return new CaseFile(
        reference, version, opening, details, other, inquiry, remedy, appeal, history);
  }

  CaseFile with(Inquiry other) {
    return new CaseFile(
        reference, version, opening, details, calls, other, remedy, appeal, history);
  }

  CaseFile with(Remedy other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, other, appeal, history);
  }

  CaseFile with(Appeal other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, other, history);
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
        history.with(entry));
  }

  CaseFile atVersion(long other) {
    return new CaseFile(
        reference, other, opening, details, calls, inquiry, remedy, appeal, history);
  }
}
