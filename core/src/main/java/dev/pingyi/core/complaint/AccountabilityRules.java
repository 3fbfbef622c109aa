package dev.pingyi.core.complaint;

import dev.pingyi.core.roster.Role;
import dev.pingyi.core.rulebook.Ladder;
import dev.pingyi.core.rulebook.RuleBooks;
import dev.pingyi.events.AccountabilityEvent.AccountabilityCorrected;
import dev.pingyi.events.AccountabilityEvent.AccountabilityRecorded;
import dev.pingyi.events.AccountabilityEvent.AccountabilityReminded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who was held to account for what was upheld: the inspectors owe that record from the verdict on,
 * whatever else the complaint does, and may correct it later.
 */
public final class AccountabilityRules {
  /** Who records it. */
  public static final Role BY = Role.INSPECTOR;

  private final RuleBooks books;

  public AccountabilityRules(RuleBooks books) {
    this.books = books;
  }

  /** Whether it says who was held to account. */
  public static boolean isRecord(Action action) {
    return action == Action.RECORD_ACCOUNTABILITY || action == Action.CORRECT_ACCOUNTABILITY;
  }

  /** The one of the two that can be done now; none without an upheld verdict. */
  public static List<Action> offered(Role role, Complaint complaint) {
    Inquiry inquiry = complaint.file().inquiry();
    if (role != BY || inquiry.verdict() != Verdict.UPHELD) {
      return List.of();
    }
    return List.of(
        inquiry.isRecordOwed() ? Action.RECORD_ACCOUNTABILITY : Action.CORRECT_ACCOUNTABILITY);
  }

  /** How often it was written, by which a form that was opened before is known. */
  static int records(History history) {
    return history.count(Action.RECORD_ACCOUNTABILITY)
        + history.count(Action.CORRECT_ACCOUNTABILITY);
  }

  /** Recorded, once; empty if it is not owed. */
  public Optional<Transition> record(Complaint complaint, Accountability record, Stamp stamp) {
    return owed(complaint)
        .map(
            c ->
                Transition.to(
                    recorded(c, record, stamp),
                    Action.RECORD_ACCOUNTABILITY,
                    stamp,
                    event(c, record, stamp)));
  }

  /** Put right, with what was recorded before in the history; empty if nothing was. */
  public Optional<Transition> correct(Complaint complaint, Accountability record, Stamp stamp) {
    Opening opening = complaint.file().opening();
    return complaint
        .file()
        .inquiry()
        .recorded()
        .map(
            before ->
                Transition.to(
                    recorded(complaint, record, stamp),
                    Action.CORRECT_ACCOUNTABILITY,
                    stamp,
                    new AccountabilityCorrected(
                        complaint.reference(),
                        opening.unit(),
                        opening.area(),
                        before.total(),
                        record.total(),
                        record.codes(),
                        record.has(Consequence.CASE_OPENED),
                        record.has(Consequence.CIRCULAR),
                        record.has(Consequence.ORGANISATION_TOLD),
                        record.has(Consequence.RULE_CHANGED),
                        stamp.by(),
                        stamp.at())));
  }

  /**
   * Nobody has recorded it: whoever has to is reminded, and once its time is over the supervisor is
   * told; empty if that is not due.
   */
  public Optional<Transition> tick(Complaint complaint, Instant now) {
    return owed(complaint)
        .filter(c -> !c.file().inquiry().recordBy().nextAt().isAfter(now))
        .map(c -> reminded(c, Stamp.clock(now)));
  }

  private Transition reminded(Complaint complaint, Stamp clock) {
    CaseFile file = complaint.file();
    Deadline record = file.inquiry().recordBy();
    Ladder ladder = Duty.ACCOUNTABILITY.ladder(books, clock.at());
    Deadline next = record.stepped(clock.at(), ladder);
    return Transition.to(
        complaint.with(file.with(file.inquiry().recordedBy(next))),
        Action.REMIND,
        clock,
        new AccountabilityReminded(
            complaint.reference(),
            file.opening().area(),
            record.dueAt(),
            record.isOver(clock.at()),
            ladder.isEndTold(record.nextAt(), record.dueAt()),
            clock.by(),
            clock.at()));
  }

  private static Optional<Complaint> owed(Complaint complaint) {
    return Optional.of(complaint).filter(c -> c.file().isRecordOwed());
  }

  private static Complaint recorded(Complaint complaint, Accountability record, Stamp stamp) {
    CaseFile file = complaint.file();
    return complaint.with(file.with(file.inquiry().recorded(record, stamp.at())));
  }

  private static AccountabilityRecorded event(
      Complaint complaint, Accountability record, Stamp stamp) {
    Opening opening = complaint.file().opening();
    return new AccountabilityRecorded(
        complaint.reference(),
        opening.unit(),
        opening.area(),
        record.total(),
        record.codes(),
        record.has(Consequence.CASE_OPENED),
        record.has(Consequence.CIRCULAR),
        record.has(Consequence.ORGANISATION_TOLD),
        record.has(Consequence.RULE_CHANGED),
        stamp.by(),
        stamp.at());
  }
}
