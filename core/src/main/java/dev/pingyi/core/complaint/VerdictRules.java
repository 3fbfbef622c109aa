package dev.pingyi.core.complaint;

import dev.pingyi.core.complaint.Complaint.Closed;
import dev.pingyi.core.complaint.Complaint.Referred;
import dev.pingyi.core.complaint.Complaint.Remedying;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.ComplaintEvent.ComplaintRevoked;
import dev.pingyi.events.ComplaintEvent.ComplaintUpheld;

/** What the inspectors find, and what follows from it for the complaint. */
public final class VerdictRules {
  private final RuleBooks books;

  public VerdictRules(RuleBooks books) {
    this.books = books;
  }

  /**
   * Upheld: the points were taken off in the same decision; the unit owes a remedy, and the
   * inspectors a record of who was held to account.
   */
  public Transition uphold(Referred complaint, PointsEffect points, Stamp stamp) {
    Deadline recordBy = Duty.ACCOUNTABILITY.deadline(books, stamp.at());
    CaseFile file = complaint.file().with(Inquiry.of(Verdict.UPHELD, stamp.at(), recordBy));
    return Transition.to(
        new Remedying(file, Duty.REMEDY.deadline(books, stamp.at())),
        Action.UPHOLD,
        stamp,
        new ComplaintUpheld(
            complaint.reference(),
            file.opening().unit(),
            -points.change(),
            points.left(),
            stamp.by(),
            stamp.at()));
  }

  /** Not upheld: the complaint ends. */
  public Transition revoke(Referred complaint, Stamp stamp) {
    CaseFile file = complaint.file().with(Inquiry.of(Verdict.REVOKED, stamp.at(), Deadline.NONE));
    return Transition.to(
        new Closed(file, ClosingReason.REVOKED, stamp.at()),
        Action.REVOKE,
        stamp,
        new ComplaintRevoked(complaint.reference(), file.opening().unit(), stamp.by(), stamp.at()),
        ComplaintRules.closed(complaint.reference(), ClosingReason.REVOKED, stamp));
  }
}
