package dev.pingyi.core.complaint;

/**
 * The file of a complaint, whatever state it is in. Nothing personal: that lies in {@link Contact}.
 *
 * @param version counts the writes
 * @param review by when a lodged appeal is decided; {@link Deadline#NONE} without one
 * @param bundle the flag of the flood that it came with and is handled with, or empty
 * @param holder who of the office has taken it upon themselves; {@link Holder#NONE} if nobody has
 * @param links how it hangs together with other complaints of the same person
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
    String bundle,
    Deadline review,
    Holder holder,
    Links links) {
  /** The list of all complaints whose appeal nobody has decided, whatever state they are in. */
  public static final String APPEALS = "appeals";

  /** The list of an area's complaints of which nobody has recorded who was held to account. */
  public static String unrecordedIn(String area) {
    return ListGroup.unrecordedIn(area);
  }

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
        "",
        Deadline.NONE,
        Holder.NONE,
        Links.NONE);
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
        reference, version, other, details, calls, inquiry, remedy, appeal, history, bundle, review,
        holder, links);
  }

  /** The list in which it lies while it is open: its area's, or that of its flood. */
  public String list() {
    return bundle.isEmpty() ? opening.area() : bundle;
  }

  /** The same with an appeal lodged that is to be decided by then. */
  CaseFile lodged(Deadline by) {
    return with(Appeal.LODGED).reviewedBy(by);
  }

  /** Whether an appeal waits for its decision. */
  public boolean isUnderReview() {
    return appeal == Appeal.LODGED;
  }

  /** The next version, handled with the others of a flood. */
  public CaseFile bundledBy(String flag) {
    return new CaseFile(
        reference,
        version + 1,
        opening,
        details,
        calls,
        inquiry,
        remedy,
        appeal,
        history,
        flag,
        review,
        holder,
        links);
  }

  /** The same, no longer handled with the others of a flood, which may be over. */
  CaseFile alone() {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, appeal, history, "", review,
        holder, links);
  }

  /** Whether the verdict stands and nobody has recorded who was held to account for it. */
  public boolean isRecordOwed() {
    return inquiry.isRecordOwed();
  }

  /** Whether that was owed at any time. */
  public boolean wasRecordOwed() {
    return inquiry.wasRecordOwed();
  }

  CaseFile reviewedBy(Deadline other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, appeal, history, bundle,
        other, holder, links);
  }

  /** The same, taken up by somebody, or by nobody any more. */
  CaseFile heldBy(Holder other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, appeal, history, bundle,
        review, other, links);
  }

  CaseFile with(Links other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, appeal, history, bundle,
        review, holder, other);
  }

  CaseFile with(RatingDetails other) {
    return new CaseFile(
        reference, version, opening, other, calls, inquiry, remedy, appeal, history, bundle, review,
        holder, links);
  }

  CaseFile with(Calls other) {
    return new CaseFile(
        reference, version, opening, details, other, inquiry, remedy, appeal, history, bundle,
        review, holder, links);
  }

  CaseFile with(Inquiry other) {
    return new CaseFile(
        reference, version, opening, details, calls, other, remedy, appeal, history, bundle, review,
        holder, links);
  }

  CaseFile with(Remedy other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, other, appeal, history, bundle,
        review, holder, links);
  }

  CaseFile with(Appeal other) {
    return new CaseFile(
        reference, version, opening, details, calls, inquiry, remedy, other, history, bundle,
        review, holder, links);
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
        bundle,
        review,
        holder,
        links);
  }

  CaseFile atVersion(long other) {
    return new CaseFile(
        reference, other, opening, details, calls, inquiry, remedy, appeal, history, bundle, review,
        holder, links);
  }
}
