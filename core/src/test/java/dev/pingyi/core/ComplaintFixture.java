package dev.pingyi.core;

import dev.pingyi.core.complaint.Appeal;
import dev.pingyi.core.complaint.CallAttempt;
import dev.pingyi.core.complaint.Calls;
import dev.pingyi.core.complaint.CaseFile;
import dev.pingyi.core.complaint.ClosingReason;
import dev.pingyi.core.complaint.Complaint;
import dev.pingyi.core.complaint.Deadline;
import dev.pingyi.core.complaint.FirstCall;
import dev.pingyi.core.complaint.History;
import dev.pingyi.core.complaint.Holder;
import dev.pingyi.core.complaint.Inquiry;
import dev.pingyi.core.complaint.Links;
import dev.pingyi.core.complaint.Opening;
import dev.pingyi.core.complaint.RatingDetails;
import dev.pingyi.core.complaint.Remedy;
import dev.pingyi.core.rating.Grade;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Describes a complaint for a test; ends with the state, such as {@link #received()}. Every method
 * gives a new description, so one can be the start of several.
 */
public record ComplaintFixture(
    String reference, long version, String area, Instant openedAt, Instant dueAt, Instant nextAt) {

  /** Opened Monday at 9, to be called within 24 hours, next looked at after 12. */
  ComplaintFixture() {
    this(Fixtures.reference(1), 1, "东湖区", Fixtures.monday9(), Instant.EPOCH, Instant.EPOCH);
  }

  public ComplaintFixture reference(int number) {
    return new ComplaintFixture(Fixtures.reference(number), version, area, openedAt, dueAt, nextAt);
  }

  public ComplaintFixture version(long written) {
    return new ComplaintFixture(reference, written, area, openedAt, dueAt, nextAt);
  }

  public ComplaintFixture in(String district) {
    return new ComplaintFixture(reference, version, district, openedAt, dueAt, nextAt);
  }

  public ComplaintFixture openedAt(Instant at) {
    return new ComplaintFixture(reference, version, area, at, dueAt, nextAt);
  }

  /** When what is promised ends. */
  public ComplaintFixture dueAt(Instant at) {
    return new ComplaintFixture(reference, version, area, openedAt, at, nextAt);
  }

  /** When the tick has to look at it. */
  public ComplaintFixture nextAt(Instant at) {
    return new ComplaintFixture(reference, version, area, openedAt, dueAt, at);
  }

  public Complaint received() {
    return new Complaint.Received(file(), deadline(), openedAt.plus(Duration.ofDays(400)));
  }

  /** The same, of which staff were told and one has taken it up, with all that a list shows. */
  public Complaint told() {
    CaseFile file = file();
    return new Complaint.Calling(
        new CaseFile(
            file.reference(),
            file.version(),
            file.opening(),
            new RatingDetails("RENEW1", List.of(208), true, false, "morning", true),
            new Calls(
                openedAt,
                List.of(
                    new CallAttempt(
                        openedAt,
                        CallAttempt.Outcome.NO_ANSWER,
                        "callback/m",
                        false,
                        false,
                        false)),
                Instant.EPOCH,
                0,
                FirstCall.OWED),
            file.inquiry(),
            file.remedy(),
            file.appeal(),
            file.history(),
            file.bundle(),
            file.review(),
            new Holder("abcdefghijklmnop", openedAt),
            file.links()),
        deadline());
  }

  public Complaint calling() {
    return new Complaint.Calling(file(), deadline());
  }

  public Complaint settled() {
    return new Complaint.Settled(file(), deadline().dueAt());
  }

  public Complaint closed() {
    return new Complaint.Closed(file(), ClosingReason.CONFIRMED, openedAt.plus(Duration.ofDays(2)));
  }

  private Deadline deadline() {
    Instant end = dueAt.equals(Instant.EPOCH) ? openedAt.plus(Duration.ofHours(24)) : dueAt;
    Instant next = nextAt.equals(Instant.EPOCH) ? openedAt.plus(Duration.ofHours(12)) : nextAt;
    return new Deadline(openedAt, end, next);
  }

  private CaseFile file() {
    Opening opening =
        new Opening(
            "citizen-1",
            "DH1",
            area,
            "DH1-02",
            Grade.DISSATISFIED,
            Grade.SATISFIED,
            openedAt,
            openedAt,
            openedAt.plus(Duration.ofHours(24)));
    return new CaseFile(
        reference,
        version,
        opening,
        RatingDetails.of("", List.of()),
        new Calls(Instant.EPOCH, List.of(), Instant.EPOCH, 0, FirstCall.OWED),
        Inquiry.OPEN,
        new Remedy(Instant.EPOCH, 0, Instant.EPOCH),
        Appeal.NONE,
        new History(List.of()),
        "",
        new Deadline(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH),
        Holder.NONE,
        Links.NONE);
  }
}
